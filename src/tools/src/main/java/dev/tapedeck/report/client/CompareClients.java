package dev.tapedeck.report.client;

import dev.tapedeck.report.client.CompareClasses.Change;
import dev.tapedeck.report.document.Document;
import dev.tapedeck.report.document.SchemaNames;
import dev.tapedeck.report.document.VideoPaths;
import dev.tapedeck.report.output.ReportRow;
import dev.tapedeck.report.output.Section;
import dev.tapedeck.spec.ClientBuilder;
import dev.tapedeck.spec.CompilationException;
import dev.tapedeck.spec.CompiledClient;
import dev.tapedeck.spec.CompilingClient;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares the clients that are generated from two documents. */
public final class CompareClients {
    private static final String PROJECT = "compared";
    // Of a document that was resolved before, with all its warnings.
    private static final PrintStream UNSEEN = new PrintStream(OutputStream.nullOutputStream());

    private final ClientBuilder builder;

    public CompareClients(ClientBuilder builder) {
        this.builder = builder;
    }

    /** Returns the changes for Java callers. Both documents get the schema names that the overlays fit better. */
    public ComparedClients compare(Document was, Document is) throws IOException {
        Document old = VideoPaths.beside(was, is);
        Document now = VideoPaths.beside(is, was);
        ResolvedVersion before = ResolvedVersion.of(old, Set.of(), System.err);
        ResolvedVersion after = ResolvedVersion.of(now, Set.of(), System.err);
        int better = Integer.compare(before.misfits().size(), after.misfits().size());
        List<ReportRow> rows = new ArrayList<>();
        if (better > 0) {
            old = SchemaNames.renamed(old, SchemaNames.between(old, now));
            before = ResolvedVersion.of(old, Set.of(), UNSEEN);
        } else if (better < 0) {
            Map<String, String> names = SchemaNames.between(now, old);
            if (!names.isEmpty()) {
                rows.add(renamed(names));
                now = SchemaNames.renamed(now, names);
                after = ResolvedVersion.of(now, Set.of(), UNSEEN);
            }
        }
        return compare(old, before, now, after, rows);
    }

    private static ReportRow renamed(Map<String, String> names) {
        Map.Entry<String, String> first = names.entrySet().iterator().next();
        String others = names.size() > 1 ? " and " + (names.size() - 1) + " more" : "";
        return ReportRow.at(
                Section.NOTE,
                "names of schemas",
                code(first.getValue()) + others,
                code(first.getKey()),
                "nothing, and classes keep their names; overlay actions that name them stop the build until they follow");
    }

    private ComparedClients compare(
            Document old, ResolvedVersion was, Document now, ResolvedVersion is, List<ReportRow> rows)
            throws IOException {
        rows.addAll(OverlayMisfits.between(was, is));
        if (!is.fault().isEmpty()) {
            rows.add(broken(now.file(), is.fault()));
        }
        if (!was.fault().isEmpty() || !is.fault().isEmpty()) {
            return new ComparedClients(rows, was.fault().isEmpty() ? is.fault() : was.fault());
        } else if (Wording.alone(was.text(), is.text())) {
            return new ComparedClients(rows, "");
        }
        CompilingClient compiling = builder.start("old", PROJECT, was.text());
        CompilingClient next = builder.start("new", PROJECT, is.text());
        CompiledClient before;
        try {
            before = compiling.get();
        } catch (CompilationException e) {
            next.await();
            return new ComparedClients(rows, "the client of " + old.file() + " " + e.getMessage() + ".");
        }
        try {
            List<Change> changes = CompareClasses.between(before, next.get());
            Set<String> uneven = was.misfitsOfOneOnly(is);
            if (!changes.isEmpty() && !uneven.isEmpty()) {
                changes = withoutMisfits(
                        changes,
                        before,
                        ResolvedVersion.of(old, uneven, UNSEEN),
                        ResolvedVersion.of(now, uneven, UNSEEN));
            }
            SiblingChanges.folded(changes)
                    .forEach(change -> rows.add(ReportRow.at(
                            Section.JAVA,
                            change.where().stream().map(CompareClients::code).toList(),
                            code(change.was()),
                            code(change.is()),
                            change.sees())));
            return new ComparedClients(rows, "");
        } catch (CompilationException e) {
            rows.add(broken(now.file(), e.getMessage()));
            return new ComparedClients(rows, "the client of " + now.file() + " " + e.getMessage() + ".");
        }
    }

    /**
     * Returns the changes that the vendor has made: between clients without the overlay actions that fit only one of
     * the documents, which have rows of their own. Old declarations are those that programs know, with those actions.
     * Without such clients, all changes are returned.
     */
    private List<Change> withoutMisfits(List<Change> all, CompiledClient full, ResolvedVersion old, ResolvedVersion now)
            throws IOException {
        if (!old.fault().isEmpty() || !now.fault().isEmpty()) {
            return all;
        }
        try {
            CompilingClient compiling = builder.start("old-vendor", PROJECT, old.text());
            CompiledClient after = builder.build("new-vendor", PROJECT, now.text());
            CompiledClient before = compiling.get();
            Map<String, String> names = CompareClasses.renames(before, full);
            Map<String, String> declarations = new HashMap<>();
            all.forEach(change -> declarations.put(change.member(), change.was()));
            return CompareClasses.between(before, after).stream()
                    .map(change -> change.renamed(names))
                    .map(change -> change.from(declarations.getOrDefault(change.member(), change.was())))
                    .toList();
        } catch (CompilationException e) {
            return all;
        }
    }

    private static ReportRow broken(String document, String fault) {
        return ReportRow.at(
                Section.JAVA, document, "", fault, "no client can be generated from it until that is corrected");
    }

    private static String code(String text) {
        return text.isEmpty() || text.equals(CompareClasses.GONE) ? text : "`" + text + "`";
    }
}
