package dev.tapedeck.build.docs;

import dev.tapedeck.build.Contract;
import dev.tapedeck.build.facade.Facade;
import dev.tapedeck.build.files.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The committed pages in {@code generated-docs/}: one folder per provider, and the table that leads from each operation
 * to the methods of the facades.
 */
public final class CommittedDocs {
    private final Path committed;
    private final Path generated;
    private final Map<String, Optional<Facade>> facades;

    /**
     * Creates an object for the pages in a folder.
     *
     * @param committed the folder of the pages
     * @param generated the folder of the clients, one below it for each provider
     * @param facades the facades, by provider; empty for one that is not compiled, whose methods no page names
     */
    public CommittedDocs(Path committed, Path generated, Map<String, Optional<Facade>> facades) {
        this.committed = committed;
        this.generated = generated;
        this.facades = Map.copyOf(facades);
    }

    /** Replaces the committed pages by the generated ones. The table stays while a facade is not compiled. */
    public void write() throws IOException {
        for (Contract contract : Contract.ALL) {
            Folders.write(committed.resolve(contract.provider()), pages(contract));
        }
        if (hasTable()) {
            Files.writeString(table(), freshTable());
        }
    }

    /** Returns the committed pages that differ from the generated ones, are missing, or are no longer generated. */
    public List<Path> stale() throws IOException {
        List<Path> stale = new ArrayList<>();
        for (Contract contract : Contract.ALL) {
            Path folder = committed.resolve(contract.provider());
            Map<String, String> wanted = pages(contract);
            Map<String, String> there = Files.isDirectory(folder) ? read(folder) : Map.of();
            Set<String> names = new TreeSet<>(wanted.keySet());
            names.addAll(there.keySet());
            for (String name : names) {
                if (!wanted.getOrDefault(name, "").equals(there.getOrDefault(name, ""))) {
                    stale.add(folder.resolve(name));
                }
            }
        }
        if (hasTable() && !(Files.exists(table()) && Files.readString(table()).equals(freshTable()))) {
            stale.add(table());
        }
        return stale;
    }

    /** Returns the operations that no method of a compiled facade calls, such as {@code GET /v1/Rooms (listRooms)}. */
    public List<String> uncalled() throws IOException {
        List<String> uncalled = new ArrayList<>();
        for (Contract contract : Contract.ALL) {
            Optional<Facade> facade = facade(contract);
            if (facade.isPresent()) {
                String index = pages(contract).getOrDefault(IndexPage.NAME, "");
                IndexPage.operations(index).stream()
                        .filter(row -> facade.get().calls(row.operation()).isEmpty())
                        .forEach(row -> uncalled.add(row.request().replace("*", "") + " ("
                                + row.operation().method() + ")"));
            }
        }
        return uncalled;
    }

    private boolean hasTable() {
        return !facades.isEmpty() && facades.values().stream().allMatch(Optional::isPresent);
    }

    private Path table() {
        return committed.resolve(FacadeTable.NAME);
    }

    private String freshTable() throws IOException {
        FacadeTable table = new FacadeTable();
        for (Contract contract : Contract.ALL) {
            Optional<Facade> facade = facade(contract);
            if (facade.isPresent()) {
                String index = pages(contract).getOrDefault(IndexPage.NAME, "");
                table.add(contract.provider(), facade.get(), IndexPage.operations(index));
            }
        }
        return table.text();
    }

    private Optional<Facade> facade(Contract contract) {
        return facades.getOrDefault(contract.provider(), Optional.empty());
    }

    private Map<String, String> pages(Contract contract) throws IOException {
        Map<String, String> pages = read(generated.resolve(contract.provider()).resolve("docs"));
        facade(contract).ifPresent(facade -> pages.replaceAll((name, page) -> ApiPage.withCalls(facade, name, page)));
        if (facades.containsKey(contract.provider())) {
            pages.computeIfPresent(IndexPage.NAME, (name, page) -> IndexPage.withLinkToTable(page));
        }
        return pages;
    }

    private static Map<String, String> read(Path folder) throws IOException {
        Map<String, String> pages = new TreeMap<>();
        try (var files = Files.newDirectoryStream(folder, "*.md")) {
            for (Path file : files) {
                pages.put(file.getFileName().toString(), tidy(Files.readString(file)));
            }
        }
        return pages;
    }

    /** Normalises line ends, trailing blanks and empty lines, which templates cannot control. */
    static String tidy(String page) {
        return page.replace("\r\n", "\n")
                        .replaceAll("[ \t]+\n", "\n")
                        .replaceAll("\n{3,}", "\n\n")
                        .strip() + "\n";
    }
}
