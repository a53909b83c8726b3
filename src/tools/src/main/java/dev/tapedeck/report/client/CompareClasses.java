package dev.tapedeck.report.client;

import dev.tapedeck.spec.CompiledClient;
import japicmp.cmp.JApiCmpArchive;
import japicmp.cmp.JarArchiveComparator;
import japicmp.cmp.JarArchiveComparatorOptions;
import japicmp.model.AccessModifier;
import japicmp.model.JApiBehavior;
import japicmp.model.JApiChangeStatus;
import japicmp.model.JApiClass;
import japicmp.model.JApiCompatibility;
import japicmp.model.JApiField;
import japicmp.model.JApiMethod;
import japicmp.model.JApiParameter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Compares the models of two compiled clients with the same package: finds what programs may use of the old one and the
 * new one lacks.
 */
final class CompareClasses {
    static final String GONE = "gone";

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
    }

    /**
     * Returns the changes, by class and member. Wire interfaces and envelopes are skipped: programs do not name them.
     */
    static List<Change> between(CompiledClient old, CompiledClient now) throws IOException {
        JarArchiveComparatorOptions options = new JarArchiveComparatorOptions();
        options.setAccessModifier(AccessModifier.PUBLIC);
        options.getIgnoreMissingClasses().setIgnoreAllMissingClasses(true);
        List<JApiClass> classes = new JarArchiveComparator(options).compare(archive(old, "old"), archive(now, "new"));
        List<Change> changes = new ArrayList<>();
        classes.stream()
                .filter(type -> type.getFullyQualifiedName().startsWith(old.parent() + ".model."))
                .filter(type -> !type.getFullyQualifiedName().endsWith("Adapters"))
                .filter(type -> breaks(type) && !isGoneWithOwner(type, classes))
                .sorted(Comparator.comparing(JApiClass::getFullyQualifiedName))
                .forEach(type -> add(changes, type));
        return merged(changes);
    }

    /** A builder whose class is gone is not reported separately. */
    private static boolean isGoneWithOwner(JApiClass type, List<JApiClass> classes) {
        String name = type.getFullyQualifiedName();
        return classes.stream()
                .filter(owner -> owner.getChangeStatus() == JApiChangeStatus.REMOVED)
                .anyMatch(owner -> name.startsWith(owner.getFullyQualifiedName() + "$"));
    }

    /** Merges the changes of an accessor and its setter, and of a constant and its twin for switches. */
    private static List<Change> merged(List<Change> changes) {
        Map<String, Change> byMember = new LinkedHashMap<>();
        for (Change change : changes) {
            String member = change.where().replaceFirst("\\.(Builder|Known)\\.", ".");
            byMember.merge(
                    member,
                    change,
                    (first, second) ->
                            new Change(first.where() + ", " + second.where(), first.was(), first.is(), first.sees()));
        }
        return List.copyOf(byMember.values());
    }

    private static JApiCmpArchive archive(CompiledClient client, String version) throws IOException {
        return new JApiCmpArchive(client.jar(), version, version);
    }

    private static boolean breaks(JApiCompatibility element) {
        return !element.isSourceCompatible() || !element.isBinaryCompatible();
    }

    private static void add(List<Change> changes, JApiClass type) {
        String name = simple(type.getFullyQualifiedName());
        if (type.getChangeStatus() == JApiChangeStatus.REMOVED) {
            changes.add(new Change(name, "class " + name, GONE, "does not compile where it is named"));
            return;
        }
        List<Change> members = new ArrayList<>();
        type.getMethods().stream().filter(CompareClasses::breaks).forEach(method -> members.add(change(name, method)));
        type.getFields().stream().filter(CompareClasses::breaks).forEach(field -> members.add(change(name, field)));
        type.getConstructors().stream()
                .filter(CompareClasses::breaks)
                .forEach(constructor -> members.add(change(name, constructor, name)));
        if (members.isEmpty()) {
            String problems = type.getCompatibilityChanges().stream()
                    .map(problem -> problem.getType().toString())
                    .collect(Collectors.joining(", "));
            members.add(new Change(name, "", problems, "may not compile, or may not link until it is compiled again"));
        }
        members.sort(Comparator.comparing(Change::where));
        changes.addAll(members);
    }

    private static Change change(String type, JApiMethod method) {
        String was = simple(method.getReturnType().getOldReturnType());
        String is = simple(method.getReturnType().getNewReturnType());
        return change(type, method, was + " " + method.getName(), is + " " + method.getName());
    }

    private static Change change(String type, JApiBehavior behavior, String... names) {
        String parameters = behavior.getParameters().stream()
                .map(JApiParameter::getType)
                .map(CompareClasses::simple)
                .collect(Collectors.joining(", ", "(", ")"));
        boolean gone = behavior.getChangeStatus() == JApiChangeStatus.REMOVED;
        return new Change(
                type + "." + behavior.getName(),
                names[0] + parameters,
                gone ? GONE : names[names.length - 1] + parameters,
                gone ? "does not compile where it is called" : "does not compile where the other type is expected");
    }

    private static Change change(String type, JApiField field) {
        boolean gone = field.getChangeStatus() == JApiChangeStatus.REMOVED;
        String was = simple(field.getType().getOldTypeOptional().orElse(""));
        String is = simple(field.getType().getNewTypeOptional().orElse(""));
        return new Change(
                type + "." + field.getName(),
                was + " " + field.getName(),
                gone ? GONE : is + " " + field.getName(),
                gone ? "does not compile where it is named" : "does not compile where the other type is expected");
    }

    /** Returns the name of a type without packages; a nested one keeps its outer class. */
    private static String simple(String type) {
        return type.replaceAll("\\b[a-z]\\w*\\.", "").replace('$', '.');
    }
}
