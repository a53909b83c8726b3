package dev.tapedeck.build;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Formats what the generator wrote as hand-written code is formatted, and drops the imports that a file doesn't need.
 *
 * <p>The generator puts every model into one folder; a file whose package is another one is moved to where it belongs.
 */
public final class FormatSources {
    private static final Pattern PACKAGE = Pattern.compile("^package ([a-z.]+);", Pattern.MULTILINE);
    // The generator empties its folder before it writes, so this file's presence means that nothing is new.
    private static final String DONE = ".formatted";

    private FormatSources() {}

    /** Formats the sources of every contract's client below {@code target/generated-sources}. */
    public static void main(String[] args) throws IOException, FormatterException {
        Formatter formatter = Formatter.createFormatter(JavaFormatterOptions.builder()
                .style(Style.PALANTIR)
                .formatJavadoc(true)
                .build());
        for (Contract contract : Contract.ALL) {
            Path output = Path.of("target", "generated-sources", contract.provider());
            if (!Files.exists(output.resolve(DONE))) {
                format(formatter, output.resolve("java"));
                Files.createFile(output.resolve(DONE));
            }
        }
    }

    private static void format(Formatter formatter, Path root) throws IOException, FormatterException {
        List<Path> files;
        try (var tree = Files.walk(root)) {
            files = tree.filter(file -> file.toString().endsWith(".java")).toList();
        }
        for (Path file : files) {
            String source = Files.readString(file);
            Path place = place(root, file, source);
            Files.delete(file);
            Files.createDirectories(place.getParent());
            try {
                Files.writeString(place, formatter.formatSourceAndFixImports(source));
            } catch (FormatterException e) {
                Files.writeString(place, source);
                throw e;
            }
        }
    }

    private static Path place(Path root, Path file, String source) {
        Matcher declaration = PACKAGE.matcher(source);
        if (!declaration.find()) {
            throw new IllegalStateException("Expected a package declaration in " + file + ": see its template");
        }
        return root.resolve(declaration.group(1).replace('.', '/')).resolve(file.getFileName());
    }
}
