package dev.tapedeck.full;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's first command on a new machine: with an empty local repository. */
class QuickstartIT {
    @TempDir
    private Path folder;

    @Test
    void needsOnlyWhatTheMainModulesNeed() throws IOException {
        ProjectCopy.fresh(folder.resolve("project"));
        Path repository = Files.createDirectory(folder.resolve("repository"));

        String printed = Maven.in(folder.resolve("project"), repository).run("--quiet", "compile", "exec:java");
        List<String> fetched = jars(repository);
        // For people to read: what a new machine must download.
        Files.write(Path.of("target", "quickstart-fetched.txt"), fetched);

        assertThat(printed).contains("Building Tapedeck, ", "downloaded: target/quickstart/RT");
        assertThat(fetched)
                .anyMatch(jar -> jar.contains("/openapi-generator-maven-plugin/"))
                .noneMatch(jar -> jar.matches("(com/twilio|org/openjdk/jmh|dev/tapedeck)/.*"));
    }

    private static List<String> jars(Path repository) throws IOException {
        try (Stream<Path> tree = Files.walk(repository)) {
            return tree.filter(file -> file.toString().endsWith(".jar"))
                    .map(file -> repository.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
