package dev.tapedeck.build;

import dev.tapedeck.build.files.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The committed pages in {@code generated-docs/}, one folder per provider. */
public final class CommittedDocs {
    private CommittedDocs() {}

    /** Replaces the committed pages by the generated ones. */
    public static void write(Path committed, Path generated) throws IOException {
        for (Contract contract : Contract.ALL) {
            Folders.write(committed.resolve(contract.provider()), pages(docs(generated, contract)));
        }
    }

    /** Returns the committed pages that differ from the generated ones, are missing, or are no longer generated. */
    public static List<Path> stale(Path committed, Path generated) throws IOException {
        List<Path> stale = new ArrayList<>();
        for (Contract contract : Contract.ALL) {
            Path folder = committed.resolve(contract.provider());
            Map<String, String> wanted = pages(docs(generated, contract));
            Map<String, String> there = Files.isDirectory(folder) ? pages(folder) : Map.of();
            Set<String> names = new TreeSet<>(wanted.keySet());
            names.addAll(there.keySet());
            for (String name : names) {
                if (!wanted.getOrDefault(name, "").equals(there.getOrDefault(name, ""))) {
                    stale.add(folder.resolve(name));
                }
            }
        }
        return stale;
    }

    private static Path docs(Path generated, Contract contract) {
        return generated.resolve(contract.provider()).resolve("docs");
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

    /** Normalises line ends, trailing blanks and empty lines, which templates cannot control. */
    private static String tidy(String page) {
        return page.replace("\r\n", "\n")
                        .replaceAll("[ \t]+\n", "\n")
                        .replaceAll("\n{3,}", "\n\n")
                        .strip() + "\n";
    }
}
