package dev.tapedeck.full;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
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
import org.junit.jupiter.params.provider.ValueSource;

/** The jars as users get them. */
class JarsIT {
    private static final String VERSION = System.getProperty("project.version");
    private static final List<Path> SOURCES = List.of(
            Path.of("src", "main", "java"),
            Path.of("src", "main", "resources"),
            Path.of("target", "generated-sources", "twilio", "java"),
            Path.of("target", "generated-sources", "signalwire", "java"));

    @Test
    void jarHoldsTheClassesOfTheSourcesAndNoOthers() throws IOException {
        Set<String> classes = files("").stream()
                .filter(name -> !name.startsWith("META-INF/"))
                .map(name -> name.replaceFirst("(\\$.*)?\\.class$", ".java"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(classes).isEqualTo(sources());
    }

    @Test
    void sourcesAreWrittenAndGeneratedOnes() throws IOException {
        Set<String> names = files("-sources").stream()
                .filter(name -> !name.startsWith("META-INF/"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(names).isEqualTo(sources());
    }

    @Test
    void javadocShowsThePublicPackages() throws IOException {
        Set<String> pages = files("-javadoc");

        assertThat(pages)
                .contains(
                        "index.html",
                        "dev/tapedeck/paging/PagedIterable.html",
                        "dev/tapedeck/twilio/Recordings.html",
                        "dev/tapedeck/twilio/model/Recording.html",
                        "dev/tapedeck/signalwire/model/RoomRecording.html")
                .noneMatch(name -> name.contains("/internal/") || name.contains("/wire/"));
    }

    @Test
    void manifestNamesModuleAndVersion() throws IOException {
        try (JarFile jar = open("")) {
            Attributes manifest = jar.getManifest().getMainAttributes();

            assertThat(manifest.getValue("Automatic-Module-Name")).isEqualTo("dev.tapedeck");
            assertThat(manifest.getValue("Implementation-Version")).isEqualTo(VERSION);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-sources", "-javadoc"})
    void licenceIsInEveryJar(String kind) throws IOException {
        try (JarFile jar = open(kind);
                InputStream licence = jar.getInputStream(Objects.requireNonNull(jar.getEntry("META-INF/LICENSE")))) {
            assertThat(new String(licence.readAllBytes(), UTF_8)).isEqualTo(Files.readString(Path.of("LICENSE")));
        }
    }

    /** Else the same sources would not make the same bytes. */
    @ParameterizedTest
    @ValueSource(strings = {"", "-sources", "-javadoc"})
    void allEntriesHaveTheSameTime(String kind) throws IOException {
        try (JarFile jar = open(kind)) {
            assertThat(jar.stream().map(ZipEntry::getLastModifiedTime).distinct())
                    .hasSize(1);
        }
    }

    private static Set<String> files(String kind) throws IOException {
        try (JarFile jar = open(kind)) {
            return jar.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(JarEntry::getName)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static JarFile open(String kind) throws IOException {
        return new JarFile(
                Path.of("target", "tapedeck-" + VERSION + kind + ".jar").toFile());
    }

    private static Set<String> sources() throws IOException {
        Set<String> names = new TreeSet<>();
        for (Path root : SOURCES) {
            try (Stream<Path> tree = Files.walk(root)) {
                tree.filter(Files::isRegularFile)
                        .map(file -> root.relativize(file).toString().replace('\\', '/'))
                        .forEach(names::add);
            }
        }
        return names;
    }
}
