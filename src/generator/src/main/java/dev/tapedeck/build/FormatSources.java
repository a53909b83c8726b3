package dev.tapedeck.build;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Formats what the generator wrote as hand-written code is formatted, and drops the imports that a file doesn't need.
 *
 * <p>The generator puts every model into one folder; a file whose package is another one is moved to where it belongs.
 */
public final class FormatSources {
    private static final Pattern PACKAGE = Pattern.compile("^package ([a-z0-9.]+);", Pattern.MULTILINE);

    private FormatSources() {}

    /** Formats the sources below this folder. */
    static void apply(Path root) throws IOException {
        Formatter formatter = Formatter.createFormatter(JavaFormatterOptions.builder()
                .style(Style.PALANTIR)
                .formatJavadoc(true)
                .build());
        arrange(root, (file, source) -> formatted(formatter, file, source));
    }

    /** Only moves the files of this folder, for who does not read them. */
    public static void arrange(Path root) throws IOException {
        arrange(root, (file, source) -> source);
    }

    private static void arrange(Path root, BinaryOperator<String> format) throws IOException {
        Map<Path, String> sources = new TreeMap<>();
        Map<Path, String> moved = new TreeMap<>();
        for (Path file : javaFiles(root)) {
            String source = Files.readString(file);
            Path place = root.resolve(packageOf(file, source).replace('.', '/')).resolve(file.getFileName());
            if (!place.equals(file)) {
                String name = root.relativize(file).toString().replace(File.separatorChar, '.');
                moved.put(file, "import " + name.replaceAll("java$", "").replaceAll("\\.$", ";"));
            }
            sources.put(place, source);
        }
        for (Map.Entry<Path, String> source : sources.entrySet()) {
            // Only its new neighbors refer to a moved class.
            String needed = source.getValue()
                    .lines()
                    .filter(line -> !moved.containsValue(line))
                    .collect(Collectors.joining("\n", "", "\n"));
            Files.createDirectories(source.getKey().getParent());
            Files.writeString(source.getKey(), format.apply(source.getKey().toString(), needed));
        }
        // Last, so that a build that was broken off finds everything again.
        for (Path file : moved.keySet()) {
            Files.delete(file);
        }
        deleteEmptyFolders(root);
    }

    private static void deleteEmptyFolders(Path root) throws IOException {
        try (var tree = Files.walk(root)) {
            // The deepest first: a folder may be empty without those in it.
            for (Path folder : tree.filter(Files::isDirectory)
                    .sorted(Comparator.reverseOrder())
                    .toList()) {
                if (isEmpty(folder)) {
                    Files.delete(folder);
                }
            }
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var content = Files.list(folder)) {
            return content.findAny().isEmpty();
        }
    }

    private static String formatted(Formatter formatter, String file, String source) {
        try {
            return formatter.formatSourceAndFixImports(source);
        } catch (FormatterException e) {
            String problem = "the templates made something that is not Java (" + e.getMessage() + ")";
            throw new SpecException(file, "", problem, "correct the template that prints it");
        }
    }

    private static List<Path> javaFiles(Path root) throws IOException {
        try (var tree = Files.walk(root)) {
            return tree.filter(file -> file.toString().endsWith(".java")).toList();
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
