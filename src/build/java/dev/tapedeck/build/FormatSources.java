package dev.tapedeck.build;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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
        Map<Path, String> sources = new TreeMap<>();
        Set<String> staleImports = new HashSet<>();
        for (Path file : files) {
            String source = Files.readString(file);
            Path place = root.resolve(packageOf(file, source).replace('.', '/')).resolve(file.getFileName());
            if (!place.equals(file)) {
                Files.delete(file);
                staleImports.add("import "
                        + root.relativize(file).toString().replace(".java", ";").replace('/', '.'));
            }
            sources.put(place, source);
        }
        for (Map.Entry<Path, String> entry : sources.entrySet()) {
            Files.createDirectories(entry.getKey().getParent());
            // Only its new neighbors refer to a moved class.
            String source = entry.getValue()
                    .lines()
                    .filter(line -> !staleImports.contains(line))
                    .collect(Collectors.joining("\n", "", "\n"));
            Files.writeString(entry.getKey(), formatter.formatSourceAndFixImports(source));
        }
    }

    private static String packageOf(Path file, String source) {
        Matcher declaration = PACKAGE.matcher(source);
        if (!declaration.find()) {
            throw new IllegalStateException("Expected a package declaration in " + file + ": see its template");
        }
        return declaration.group(1);
    }
}
