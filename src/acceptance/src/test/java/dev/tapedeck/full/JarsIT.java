package dev.tapedeck.full;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The jars as users get them. */
class JarsIT {
    /** The folders that a module's jars are built from. */
    private static final List<Path> ROOTS = List.of(
            Path.of("src/main/java"),
            Path.of("src/main/resources"),
            Path.of("target/generated-resources"),
            Path.of("target/generated-sources/twilio/java"),
            Path.of("target/generated-sources/signalwire/java"));

    static List<String> artifacts() {
        return Artifacts.names();
    }

    static Stream<Arguments> jars() {
        return artifacts().stream()
                .flatMap(artifact -> Artifacts.KINDS.stream().map(kind -> Arguments.of(artifact, kind)));
    }

    @ParameterizedTest
    @MethodSource("artifacts")
    void jarHoldsTheClassesOfTheSourcesAndNoOthers(String artifact) throws IOException {
        Set<String> classes = files(artifact, "").stream()
                .map(name -> name.replaceFirst("(\\$.*)?\\.class$", ".java"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(classes).isEqualTo(sources(artifact)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("artifacts")
    void sourcesIncludeGeneratedOnes(String artifact) throws IOException {
        assertThat(files(artifact, "-sources")).isEqualTo(sources(artifact));
    }

    @Test
    void javadocShowsThePublicPackages() throws IOException {
        assertThat(files("tapedeck", "-javadoc"))
                .contains(
                        "index.html",
                        "dev.tapedeck/dev/tapedeck/twilio/Recordings.html",
                        "dev.tapedeck/dev/tapedeck/twilio/model/Recording.html",
                        "dev.tapedeck/dev/tapedeck/signalwire/model/RoomRecording.html")
                .noneMatch(name -> name.contains("/internal/") || name.contains("/wire/"));
        assertThat(files("tapedeck-runtime", "-javadoc"))
                .contains("index.html", "dev.tapedeck.runtime/dev/tapedeck/paging/PagedIterable.html")
                .noneMatch(name -> name.contains("/internal/"));
        assertThat(files("tapedeck-testing", "-javadoc"))
                .contains("index.html", "dev.tapedeck.testing/dev/tapedeck/stub/StandIn.html")
                .noneMatch(name -> name.contains("/stub/http/"));
    }

    @ParameterizedTest
    @CsvSource({
        "tapedeck, dev.tapedeck, false",
        "tapedeck-archive, dev.tapedeck.archive, true",
        "tapedeck-cli, dev.tapedeck.cli, true",
        "tapedeck-contracts, dev.tapedeck.contracts, true",
        "tapedeck-generator, dev.tapedeck.generator, true",
        "tapedeck-runtime, dev.tapedeck.runtime, false",
        "tapedeck-testing, dev.tapedeck.testing, false",
        "tapedeck-tools, dev.tapedeck.tools, true"
    })
    void namesModuleAndVersion(String artifact, String name, boolean automatic) throws IOException {
        ModuleDescriptor module = ModuleFinder.of(Artifacts.jar(artifact, ""))
                .findAll()
                .iterator()
                .next()
                .descriptor();

        assertThat(module.name()).isEqualTo(name);
        assertThat(module.isAutomatic()).isEqualTo(automatic);
        try (JarFile jar = open(artifact, "")) {
            Attributes manifest = jar.getManifest().getMainAttributes();

            assertThat(manifest.getValue("Automatic-Module-Name")).isEqualTo(name);
            assertThat(manifest.getValue("Implementation-Version")).isEqualTo(Artifacts.VERSION);
        }
    }

    @ParameterizedTest
    @MethodSource("jars")
    void licenceIsInEveryJar(String artifact, String kind) throws IOException {
        try (JarFile jar = open(artifact, kind);
                InputStream licence = jar.getInputStream(Objects.requireNonNull(jar.getEntry("META-INF/LICENSE")))) {
            assertThat(new String(licence.readAllBytes(), UTF_8)).isEqualTo(Files.readString(Path.of("../../LICENSE")));
        }
    }

    /** Otherwise the same sources would not give the same bytes. */
    @ParameterizedTest
    @MethodSource("jars")
    void allEntriesHaveTheSameTime(String artifact, String kind) throws IOException {
        try (JarFile jar = open(artifact, kind)) {
            assertThat(jar.stream().map(ZipEntry::getLastModifiedTime).distinct())
                    .hasSize(1);
        }
    }

    /** Returns the files in a jar, except for those that Maven adds. */
    private static Set<String> files(String artifact, String kind) throws IOException {
        try (JarFile jar = open(artifact, kind)) {
            return jar.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(JarEntry::getName)
                    .filter(name -> !name.matches("META-INF/(MANIFEST\\.MF|LICENSE|maven/.*)"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static JarFile open(String artifact, String kind) throws IOException {
        return new JarFile(Artifacts.jar(artifact, kind).toFile());
    }

    private static Set<String> sources(String artifact) throws IOException {
        Set<String> names = new TreeSet<>();
        for (Path root : ROOTS) {
            addFiles(names, "", Artifacts.module(artifact).resolve(root));
        }
        if (artifact.equals("tapedeck-generator")) {
            addFiles(names, "dev/tapedeck/templates/", Path.of("../../templates"));
        }
        return names;
    }

    private static void addFiles(Set<String> names, String prefix, Path root) throws IOException {
        if (Files.exists(root)) {
            try (Stream<Path> tree = Files.walk(root)) {
                tree.filter(Files::isRegularFile)
                        .map(file -> prefix + root.relativize(file).toString().replace('\\', '/'))
                        .forEach(names::add);
            }
        }
    }
}
