package dev.tapedeck.build.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TemplatesTest {
    private static final int MOST_LINES = 40;

    @Test
    void templatesAreShortAndSayWhatTheyPrint() throws IOException {
        List<Path> templates;
        try (Stream<Path> tree = Files.walk(Path.of("../../templates"))) {
            templates =
                    tree.filter(file -> file.toString().endsWith(".mustache")).toList();
        }

        assertThat(templates).isNotEmpty().allSatisfy(template -> {
            assertThat(Files.readAllLines(template)).hasSizeLessThanOrEqualTo(MOST_LINES);
            assertThat(Files.readString(template)).startsWith("{{! ");
        });
    }
}
