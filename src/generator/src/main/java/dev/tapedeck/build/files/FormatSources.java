package dev.tapedeck.build.files;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import dev.tapedeck.build.tree.SpecException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Formats generated sources like hand-written ones, and removes unused imports. */
public final class FormatSources {
    private FormatSources() {}

    /**
     * Formats the sources below this folder.
     *
     * @throws SpecException with a one-sentence message, if a source is not Java, or if the Java runtime was started
     *     without the options that the formatter needs
     */
    public static void apply(Path root) throws IOException {
        Formatter formatter = Formatter.createFormatter(JavaFormatterOptions.builder()
                .style(Style.PALANTIR)
                .formatJavadoc(true)
                .build());
        for (Path file : javaFiles(root)) {
            Files.writeString(file, formatted(formatter, file.toString(), Files.readString(file)));
        }
    }

    private static String formatted(Formatter formatter, String file, String source) {
        try {
            return formatter.formatSourceAndFixImports(source);
        } catch (FormatterException e) {
            String problem = "the templates generated invalid Java (" + e.getMessage() + ")";
            throw new SpecException(file, "", problem, "correct the template that prints it");
        } catch (IllegalAccessError e) {
            String problem = "cannot be formatted, because Maven's Java runtime does not export its compiler";
            throw new SpecException(
                    file, "", problem, "put the lines that Tapedeck's docs/generator.md shows into .mvn/jvm.config");
        }
    }

    private static List<Path> javaFiles(Path root) throws IOException {
        try (var tree = Files.walk(root)) {
            return tree.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }
}
