package dev.tapedeck.bench;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Class paths: of this program, and of a user of each library. */
final class Jars {
    private static final List<String> OUR_OWN = List.of("tapedeck", "tapedeck-runtime");
    // The run-time dependencies of both POMs. The rows of cold starts fail if one is missing here.
    private static final List<String> OURS = List.of(
            "retrofit",
            "okhttp",
            "okhttp-jvm",
            "okio-jvm",
            "kotlin-stdlib",
            "annotations",
            "gson",
            "jspecify",
            "error_prone_annotations");
    private static final List<String> OFFICIAL = List.of(
            "twilio",
            "commons-codec",
            "commons-io",
            "jjwt-api",
            "jjwt-impl",
            "jjwt-jackson",
            "httpclient5",
            "httpcore5",
            "httpcore5-h2",
            "jackson-core",
            "jackson-annotations",
            "jackson-databind",
            "jackson-datatype-jsr310",
            "jackson-dataformat-xml",
            "woodstox-core",
            "stax2-api",
            "slf4j-api",
            "json",
            "java-jwt",
            "gson",
            "error_prone_annotations");

    private Jars() {}

    /** Returns the class path of this JVM. */
    static List<Path> all() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toList();
    }

    /** Returns our jars, followed by their dependencies. */
    static List<Path> ours() {
        return Stream.concat(ourOwn().stream(), named(OURS)).toList();
    }

    /** Returns the official SDK's jar, followed by its dependencies. */
    static List<Path> official() {
        return named(OFFICIAL).toList();
    }

    /** Returns these jars with the benchmark classes in front, and a silent SLF4J binding at the end. */
    static List<Path> withBenchmarks(List<Path> jars) {
        Stream<Path> libraries = Stream.concat(jars.stream(), named(List.of("slf4j-nop")));
        return Stream.concat(Stream.of(benchmarks()), libraries).toList();
    }

    /** Returns the classes of this program. */
    private static Path benchmarks() {
        try {
            return Path.of(Jars.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("Expected a class path of files", e);
        }
    }

    /** Returns the jars of the client and of its runtime. */
    static List<Path> ourOwn() {
        List<Path> own = named(OUR_OWN).toList();
        if (own.size() != OUR_OWN.size()) {
            throw new IllegalStateException("Expected " + OUR_OWN + " on the class path but found " + own);
        }
        return own;
    }

    static long bytes(List<Path> jars) {
        return jars.stream().mapToLong(jar -> jar.toFile().length()).sum();
    }

    static String joined(List<Path> classPath) {
        return classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static Stream<Path> named(List<String> artifacts) {
        return artifacts.stream().map(Jars::find).flatMap(Optional::stream);
    }

    private static Optional<Path> find(String artifact) {
        Pattern name =
                Pattern.compile(Pattern.quote(artifact) + "-[0-9][0-9.]*(\\.android|-jre|\\.RELEASE|-SNAPSHOT)?\\.jar");
        return all().stream()
                .filter(path -> name.matcher(path.getFileName().toString()).matches())
                .findFirst();
    }
}
