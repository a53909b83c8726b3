package dev.tapedeck.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files stay small: one idea each. */
class FileLengthTest {
    private static final int LONGEST_SOURCE = 200;
    private static final int LONGEST_TEMPLATE = 40;

    static Stream<Path> sources() throws IOException {
        return files("src", ".java");
    }

    static Stream<Path> templates() throws IOException {
        return files("templates", ".mustache");
    }

    private static Stream<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> tree = Files.walk(Path.of("../..", folder))) {
            return tree
                    .filter(file ->
                            file.toString().endsWith(ending) && !file.toString().contains("target"))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("sources")
    void aSourceHasAtMost200Lines(Path source) throws IOException {
        assertThat(Files.readAllLines(source)).hasSizeLessThanOrEqualTo(LONGEST_SOURCE);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aTemplateHasAtMost40LinesAndSaysWhatItEmitsAndReads(Path template) throws IOException {
        assertThat(Files.readAllLines(template)).hasSizeLessThanOrEqualTo(LONGEST_TEMPLATE);
        assertThat(Files.readString(template)).startsWith("{{! ");
    }
}
