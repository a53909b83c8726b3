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
 * Compares the models of two compiled clients of one package: what of the old one a program may rely on is not there.
 */
final class JavaChanges {
    static final String GONE = "gone";

    private JavaChanges() {}

    /** The changes, by class and member. Wire interfaces and envelopes are not compared: no program names them. */
    static List<JavaChange> between(CompiledClient old, CompiledClient now) throws IOException {
        JarArchiveComparatorOptions options = new JarArchiveComparatorOptions();
        options.setAccessModifier(AccessModifier.PUBLIC);
        options.getIgnoreMissingClasses().setIgnoreAllMissingClasses(true);
        List<JApiClass> classes = new JarArchiveComparator(options).compare(archive(old, "old"), archive(now, "new"));
        List<JavaChange> changes = new ArrayList<>();
        classes.stream()
                .filter(type -> type.getFullyQualifiedName().startsWith(old.parent() + ".model."))
                .filter(type -> !type.getFullyQualifiedName().endsWith("Adapters"))
                .filter(type -> breaks(type) && !goesWithItsOwner(type, classes))
                .sorted(Comparator.comparing(JApiClass::getFullyQualifiedName))
                .forEach(type -> add(changes, type));
        return folded(changes);
    }

    /** A builder whose class is gone is not told by itself. */
    private static boolean goesWithItsOwner(JApiClass type, List<JApiClass> classes) {
        String name = type.getFullyQualifiedName();
        return classes.stream()
                .filter(owner -> owner.getChangeStatus() == JApiChangeStatus.REMOVED)
                .anyMatch(owner -> name.startsWith(owner.getFullyQualifiedName() + "$"));
    }

    /** A field's accessor and its setter in the builder, a constant and its twin for switches: one change each. */
    private static List<JavaChange> folded(List<JavaChange> changes) {
        Map<String, JavaChange> byMember = new LinkedHashMap<>();
        for (JavaChange change : changes) {
            String member = change.where().replaceFirst("\\.(Builder|Known)\\.", ".");
            byMember.merge(
                    member,
                    change,
                    (first, second) -> new JavaChange(
                            first.where() + ", " + second.where(), first.was(), first.is(), first.sees()));
        }
        return List.copyOf(byMember.values());
    }

    private static JApiCmpArchive archive(CompiledClient client, String version) throws IOException {
        return new JApiCmpArchive(client.jar(), version, version);
    }

    private static boolean breaks(JApiCompatibility element) {
        return !element.isSourceCompatible() || !element.isBinaryCompatible();
    }

    private static void add(List<JavaChange> changes, JApiClass type) {
        String name = simple(type.getFullyQualifiedName());
        if (type.getChangeStatus() == JApiChangeStatus.REMOVED) {
            changes.add(new JavaChange(name, "class " + name, GONE, "does not compile where it is named"));
            return;
        }
        List<JavaChange> members = new ArrayList<>();
        type.getMethods().stream().filter(JavaChanges::breaks).forEach(method -> members.add(change(name, method)));
        type.getFields().stream().filter(JavaChanges::breaks).forEach(field -> members.add(change(name, field)));
        type.getConstructors().stream()
                .filter(JavaChanges::breaks)
                .forEach(constructor -> members.add(change(name, constructor, name)));
        if (members.isEmpty()) {
            String problems = type.getCompatibilityChanges().stream()
                    .map(problem -> problem.getType().toString())
                    .collect(Collectors.joining(", "));
            members.add(new JavaChange(name, "", problems, "may not compile, or not link without being compiled anew"));
        }
        members.sort(Comparator.comparing(JavaChange::where));
        changes.addAll(members);
    }

    private static JavaChange change(String type, JApiMethod method) {
        String was = simple(method.getReturnType().getOldReturnType());
        String is = simple(method.getReturnType().getNewReturnType());
        return change(type, method, was + " " + method.getName(), is + " " + method.getName());
    }

    private static JavaChange change(String type, JApiBehavior behavior, String... names) {
        String parameters = behavior.getParameters().stream()
                .map(JApiParameter::getType)
                .map(JavaChanges::simple)
                .collect(Collectors.joining(", ", "(", ")"));
        boolean gone = behavior.getChangeStatus() == JApiChangeStatus.REMOVED;
        return new JavaChange(
                type + "." + behavior.getName(),
                names[0] + parameters,
                gone ? GONE : names[names.length - 1] + parameters,
                gone ? "does not compile where it is called" : "does not compile where the other type is expected");
    }

    private static JavaChange change(String type, JApiField field) {
        boolean gone = field.getChangeStatus() == JApiChangeStatus.REMOVED;
        String was = simple(field.getType().getOldTypeOptional().orElse(""));
        String is = simple(field.getType().getNewTypeOptional().orElse(""));
        return new JavaChange(
                type + "." + field.getName(),
                was + " " + field.getName(),
                gone ? GONE : is + " " + field.getName(),
                gone ? "does not compile where it is named" : "does not compile where the other type is expected");
    }

    /** A type's name without its packages, a nested one's with the class around it. */
    private static String simple(String type) {
        return type.replaceAll("\\b[a-z]\\w*\\.", "").replace('$', '.');
    }
}
