package dev.tapedeck.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Compares {@code generated-docs/} with what the generator wrote, or, with the argument {@code write}, refreshes it.
 */
public final class Docs {
    private static final Path COMMITTED = Path.of("generated-docs");
    private static final String REFRESH = "refresh them with: mvn -q -Pdocs process-classes";

    private Docs() {}

    /** Compares or writes; stale docs end the build with status 1 and one sentence for each page. */
    public static void main(String[] args) throws IOException {
        boolean write = args.length > 0 && args[0].equals("write");
        boolean stale = false;
        for (Contract contract : Contract.ALL) {
            Path committed = COMMITTED.resolve(contract.provider());
            Map<String, String> generated = pages(contract.docs());
            if (write) {
                write(committed, generated);
            } else {
                stale |= tell(committed, generated);
            }
        }
        if (stale) {
            System.err.println("generated-docs: the pages above are stale: " + REFRESH + ".");
            System.exit(1);
        }
    }

    private static void write(Path folder, Map<String, String> pages) throws IOException {
        Files.createDirectories(folder);
        for (String name : pages(folder).keySet()) {
            if (!pages.containsKey(name)) {
                Files.delete(folder.resolve(name));
            }
        }
        for (var page : pages.entrySet()) {
            PrepareSpecs.writeIfChanged(folder.resolve(page.getKey()), page.getValue());
        }
    }

    private static boolean tell(Path folder, Map<String, String> generated) throws IOException {
        Map<String, String> committed = Files.isDirectory(folder) ? pages(folder) : Map.of();
        Set<String> names = new TreeSet<>(generated.keySet());
        names.addAll(committed.keySet());
        boolean stale = false;
        for (String name : names) {
            if (!generated.getOrDefault(name, "").equals(committed.getOrDefault(name, ""))) {
                System.err.println(folder.resolve(name) + " differs from the contract and its overlays");
                stale = true;
            }
        }
        return stale;
    }

    private static Map<String, String> pages(Path folder) throws IOException {
        Map<String, String> pages = new TreeMap<>();
        try (var files = Files.newDirectoryStream(folder, "*.md")) {
            for (Path file : files) {
                pages.put(file.getFileName().toString(), tidy(Files.readString(file)));
            }
        }
        return pages;
    }

    /** One line end, no blank at a line's end, no two empty lines in a row: templates can't be that careful. */
    private static String tidy(String page) {
        return page.replace("\r\n", "\n")
                        .replaceAll("[ \t]+\n", "\n")
                        .replaceAll("\n{3,}", "\n\n")
                        .strip() + "\n";
    }
}
