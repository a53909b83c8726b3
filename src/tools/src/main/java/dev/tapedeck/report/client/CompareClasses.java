package dev.tapedeck.report.client;

import dev.tapedeck.spec.CompiledClient;
import japicmp.cmp.JApiCmpArchive;
import japicmp.cmp.JarArchiveComparator;
import japicmp.cmp.JarArchiveComparatorOptions;
import japicmp.model.AccessModifier;
import japicmp.model.JApiChangeStatus;
import japicmp.model.JApiClass;
import japicmp.model.JApiCompatibility;
import japicmp.model.JApiConstructor;
import japicmp.model.JApiField;
import japicmp.model.JApiMethod;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Compares the models of two compiled clients with the same package: finds what programs may use of the old one and the
 * new one lacks.
 */
final class CompareClasses {
    static final String GONE = "gone";

    private static final String OTHER_TYPE = "does not compile where the other type is expected";

    private static final Pattern NAME = Pattern.compile("\\b[A-Z]\\w*");

    private CompareClasses() {}

    /**
     * One change that a program notices which was written for the old client.
     *
     * @param where the class, and its member if the change is about one
     * @param was the old declaration
     * @param is the new declaration, or {@link #GONE}
     * @param sees the effect on the program
     */
    record Change(String where, String was, String is, String sees) {
        /** Returns whether the change is about a class as a whole. */
        boolean isOfClass() {
            return was.startsWith("class ");
        }

        /** Returns the class or member that it is about, the first one of several. */
        String member() {
            return where.replaceFirst(",.*", "");
        }

        /** Returns the change with another old declaration. */
        Change from(String declaration) {
            return new Change(where, declaration, is, sees);
        }

        /** Returns the change as one of these members too. */
        Change and(List<String> members) {
            return members.isEmpty() ? this : new Change(where + ", " + String.join(", ", members), was, is, sees);
        }

        /** Returns the change with other names of classes. */
        Change renamed(Map<String, String> names) {
            return new Change(renamed(where, names), renamed(was, names), renamed(is, names), sees);
        }

        private static String renamed(String text, Map<String, String> names) {
            return NAME.matcher(text).replaceAll(name -> names.getOrDefault(name.group(), name.group()));
        }
    }

    /**
     * Returns the changes, by class and member. Wire interfaces and envelopes are skipped: programs do not name them.
     */
    static List<Change> between(CompiledClient old, CompiledClient now) throws IOException {
        List<JApiClass> classes = compared(old, now);
        SuccessorClasses successors = new SuccessorClasses(classes);
        List<Change> changes = new ArrayList<>();
        classes.stream()
                .filter(type -> breaks(type) && !isGoneWithOwner(type, classes))
                .sorted(Comparator.comparing(JApiClass::getFullyQualifiedName))
                .forEach(type -> add(changes, type, successors));
        return merged(changes, successors.all());
    }

    private static List<JApiClass> compared(CompiledClient old, CompiledClient now) throws IOException {
        JarArchiveComparatorOptions options = new JarArchiveComparatorOptions();
        options.setAccessModifier(AccessModifier.PUBLIC);
        options.getIgnoreMissingClasses().setIgnoreAllMissingClasses(true);
        return new JarArchiveComparator(options)
                .compare(archive(old, "old"), archive(now, "new")).stream()
                        .filter(type -> type.getFullyQualifiedName().startsWith(old.parent() + ".model."))
                        .filter(type -> !type.getFullyQualifiedName().endsWith("Adapters"))
                        .toList();
    }

    /** Returns the names of classes in the other client, of the same document, by their names in this one. */
    static Map<String, String> renames(CompiledClient client, CompiledClient other) throws IOException {
        SuccessorClasses successors = new SuccessorClasses(compared(client, other));
        return successors.all();
    }

    /** A builder whose class is gone is not reported separately. */
    private static boolean isGoneWithOwner(JApiClass type, List<JApiClass> classes) {
        String name = type.getFullyQualifiedName();
        return classes.stream()
                .filter(owner -> owner.getChangeStatus() == JApiChangeStatus.REMOVED)
                .anyMatch(owner -> name.startsWith(owner.getFullyQualifiedName() + "$"));
    }

    /**
     * Merges the changes of an accessor and its setter, of a constant and its twin for switches, and of a class and the
     * members that only follow its new name.
     */
    private static List<Change> merged(List<Change> changes, Map<String, String> successors) {
        Map<String, Change> byMember = new LinkedHashMap<>();
        Map<String, List<String>> followers = new HashMap<>();
        for (Change change : changes) {
            String member = change.where().replaceFirst("\\.(Builder|Known)\\.", ".");
            if (!change.isOfClass() && change.renamed(successors).was().equals(change.is())) {
                successors.keySet().stream()
                        .filter(name -> change.was().matches(".*\\b" + name + "\\b.*"))
                        .forEach(name -> followers
                                .computeIfAbsent(name, unseen -> new ArrayList<>())
                                .add(change.where()));
                continue;
            }
            byMember.merge(member, change, (first, second) -> first.and(List.of(second.where())));
        }
        return byMember.values().stream()
                .map(change -> change.and(followers.getOrDefault(change.where(), List.of())))
                .toList();
    }

    private static JApiCmpArchive archive(CompiledClient client, String version) throws IOException {
        return new JApiCmpArchive(client.jar(), version, version);
    }

    private static boolean breaks(JApiCompatibility element) {
        return !element.isSourceCompatible() || !element.isBinaryCompatible();
    }

    private static void add(List<Change> changes, JApiClass type, SuccessorClasses successors) {
        String name = JavaTypes.simple(type.getFullyQualifiedName());
        if (type.getChangeStatus() == JApiChangeStatus.REMOVED) {
            String successor = successors.of(name);
            boolean isGone = successor.isEmpty();
            changes.add(new Change(
                    name,
                    "class " + name,
                    isGone ? GONE : "class " + successor,
                    isGone
                            ? "does not compile where it is named"
                            : "does not compile where the old name is used; " + successor + " takes its place"));
            return;
        }
        List<Change> members = new ArrayList<>();
        type.getMethods().stream()
                .filter(CompareClasses::breaks)
                .forEach(method -> members.add(change(type, name, method)));
        type.getFields().stream().filter(CompareClasses::breaks).forEach(field -> members.add(change(name, field)));
        type.getConstructors().stream()
                .filter(CompareClasses::breaks)
                .forEach(constructor -> members.add(change(name, constructor)));
        if (members.isEmpty()) {
            String problems = type.getCompatibilityChanges().stream()
                    .map(problem -> problem.getType().toString())
                    .collect(Collectors.joining(", "));
            members.add(new Change(name, "", problems, "may not compile, or may not link until it is compiled again"));
        }
        members.sort(Comparator.comparing(Change::where));
        changes.addAll(members);
    }

    private static Change change(JApiClass owner, String type, JApiMethod method) {
        String name = " " + method.getName();
        String was = JavaTypes.before(method.getReturnType()) + name + JavaTypes.parametersBefore(method);
        boolean isGone = method.getChangeStatus() == JApiChangeStatus.REMOVED;
        Optional<JApiMethod> replaced = owner.getMethods().stream()
                .filter(other -> isGone && other.getChangeStatus() == JApiChangeStatus.NEW && isOverload(method, other))
                .findFirst();
        if (replaced.isPresent()) {
            return new Change(
                    type + "." + method.getName(),
                    was,
                    JavaTypes.after(replaced.get().getReturnType()) + name + JavaTypes.parametersAfter(replaced.get()),
                    isWidened(method, replaced.get())
                            ? "compiles as before; programs that are not compiled again do not link (binary-only)"
                            : "does not compile where a value of the old type is passed");
        }
        return new Change(
                type + "." + method.getName(),
                was,
                isGone ? GONE : JavaTypes.after(method.getReturnType()) + name + JavaTypes.parametersAfter(method),
                isGone ? "does not compile where it is called" : OTHER_TYPE);
    }

    private static boolean isOverload(JApiMethod method, JApiMethod other) {
        return method.getName().equals(other.getName())
                && method.getParameters().size() == other.getParameters().size();
    }

    /** Returns whether every argument of the one method may be passed to the other. */
    private static boolean isWidened(JApiMethod old, JApiMethod now) {
        boolean isWidened = true;
        for (int i = 0; i < old.getParameters().size(); i++) {
            String was = old.getParameters().get(i).getType();
            String is = now.getParameters().get(i).getType();
            boolean isNumber = List.of("int long", "int double", "long double").contains(was + " " + is);
            isWidened &= was.equals(is) || isNumber || is.equals("java.lang.Object");
        }
        return isWidened;
    }

    private static Change change(String type, JApiConstructor constructor) {
        boolean isGone = constructor.getChangeStatus() == JApiChangeStatus.REMOVED;
        return new Change(
                type + "." + constructor.getName(),
                type + JavaTypes.parametersBefore(constructor),
                isGone ? GONE : type + JavaTypes.parametersAfter(constructor),
                isGone ? "does not compile where it is called" : OTHER_TYPE);
    }

    private static Change change(String type, JApiField field) {
        boolean gone = field.getChangeStatus() == JApiChangeStatus.REMOVED;
        String was = JavaTypes.simple(field.getType().getOldTypeOptional().orElse(""));
        String is = JavaTypes.simple(field.getType().getNewTypeOptional().orElse(""));
        return new Change(
                type + "." + field.getName(),
                was + " " + field.getName(),
                gone ? GONE : is + " " + field.getName(),
                gone ? "does not compile where it is named" : OTHER_TYPE);
    }
}
