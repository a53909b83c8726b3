package dev.tapedeck.full;

import japicmp.cmp.JApiCmpArchive;
import japicmp.cmp.JarArchiveComparator;
import japicmp.cmp.JarArchiveComparatorOptions;
import japicmp.model.AccessModifier;
import japicmp.model.JApiBehavior;
import japicmp.model.JApiChangeStatus;
import japicmp.model.JApiClass;
import japicmp.model.JApiCompatibility;
import japicmp.model.JApiParameter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parts of an older API that newer jars lack. */
final class BrokenApi {
    /** Internal packages, and the one for generated code, which always has the version of the runtime. */
    private static final String NOBODYS = "dev\\.tapedeck\\.(.*\\.)?(internal|wire|support)\\..*";

    private BrokenApi() {}

    /** Returns a line for each incompatible class and member, with the reason. */
    static List<String> between(List<Path> old, List<Path> now) {
        JarArchiveComparatorOptions options = new JarArchiveComparatorOptions();
        options.setAccessModifier(AccessModifier.PROTECTED);
        options.getIgnoreMissingClasses().setIgnoreAllMissingClasses(true);
        return new JarArchiveComparator(options)
                .compare(archives(old, "old"), archives(now, "new")).stream()
                        .filter(type -> !type.getFullyQualifiedName().matches(NOBODYS))
                        .flatMap(BrokenApi::lines)
                        .sorted()
                        .toList();
    }

    private static List<JApiCmpArchive> archives(List<Path> jars, String version) {
        return jars.stream()
                .map(jar -> new JApiCmpArchive(jar.toFile(), version))
                .toList();
    }

    private static Stream<String> lines(JApiClass type) {
        String name = type.getFullyQualifiedName();
        if (type.getChangeStatus() == JApiChangeStatus.REMOVED) {
            return lines(name, type);
        }
        Stream<String> behaviors = Stream.concat(type.getMethods().stream(), type.getConstructors().stream())
                .flatMap(behavior -> lines(name + "." + signature(behavior), behavior));
        Stream<String> fields = type.getFields().stream().flatMap(field -> lines(name + "." + field.getName(), field));
        return Stream.concat(lines(name, type), Stream.concat(behaviors, fields));
    }

    private static Stream<String> lines(String name, JApiCompatibility element) {
        return element.getCompatibilityChanges().stream()
                .filter(change -> !change.isBinaryCompatible() || !change.isSourceCompatible())
                .map(change -> name + ": " + change.getType());
    }

    private static String signature(JApiBehavior behavior) {
        return behavior.getParameters().stream()
                .map(JApiParameter::getType)
                .collect(Collectors.joining(", ", behavior.getName() + "(", ")"));
    }
}
