package dev.tapedeck.report.client;

import dev.tapedeck.report.document.Document;
import dev.tapedeck.report.document.SchemaNames;
import dev.tapedeck.report.document.VideoPaths;
import dev.tapedeck.report.output.ReportRow;
import dev.tapedeck.report.output.Section;
import dev.tapedeck.spec.ClientBuilder;
import dev.tapedeck.spec.CompilationException;
import dev.tapedeck.spec.CompiledClient;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares the clients that are generated from two documents. */
public final class CompareClients {
    private static final String PROJECT = "compared";

    private final ClientBuilder builder;

    public CompareClients(ClientBuilder builder) {
        this.builder = builder;
    }

    /** Returns the rows for Java callers. Both documents get the schema names that the overlays fit better. */
    public List<ReportRow> rows(Document was, Document is) throws IOException {
        Document old = VideoPaths.beside(was, is);
        Document now = VideoPaths.beside(is, was);
        int better = Integer.compare(misfits(old), misfits(now));
        Map<String, String> names = better < 0 ? SchemaNames.between(now, old) : Map.of();
        List<ReportRow> rows = new ArrayList<>();
        if (!names.isEmpty()) {
            rows.add(renamed(names));
        }
        Document before = better > 0 ? SchemaNames.renamed(old, SchemaNames.between(old, now)) : old;
        rows.addAll(compare(before, names.isEmpty() ? now : SchemaNames.renamed(now, names)));
        return rows;
    }

    private static int misfits(Document document) throws IOException {
        return ResolvedVersion.of(document, Set.of()).misfits().size();
    }

    private static ReportRow renamed(Map<String, String> names) {
        Map.Entry<String, String> first = names.entrySet().iterator().next();
        String others = names.size() > 1 ? " and " + (names.size() - 1) + " more" : "";
        return new ReportRow(
                Section.NOTE,
                "names of schemas",
                code(first.getValue()) + others,
                code(first.getKey()),
                "nothing, and classes keep their names; overlay actions that name them stop the build until they follow");
    }

    private List<ReportRow> compare(Document old, Document now) throws IOException {
        ResolvedVersion was = ResolvedVersion.of(old, Set.of());
        ResolvedVersion is = ResolvedVersion.of(now, Set.of());
        List<ReportRow> rows = new ArrayList<>();
        if (!was.fault().isEmpty()) {
            rows.add(note(old.file(), was.fault()));
        }
        if (!is.fault().isEmpty()) {
            rows.add(broken(note(now.file(), is.fault())));
        }
        rows.addAll(OverlayMisfits.between(was, is));
        List<CompareClasses.Change> changes = changes(was, is, rows);
        Set<String> uneven = was.misfitsOfOneOnly(is);
        if (!changes.isEmpty() && !uneven.isEmpty()) {
            List<ReportRow> unused = new ArrayList<>();
            changes = withoutMisfits(
                    changes, changes(ResolvedVersion.of(old, uneven), ResolvedVersion.of(now, uneven), unused));
        }
        changes.forEach(change -> rows.add(new ReportRow(
                Section.JAVA, code(change.where()), code(change.was()), code(change.is()), change.sees())));
        return rows;
    }

    /** Drops changes within a class that come from overlay actions that do not fit; those have rows of their own. */
    private static List<CompareClasses.Change> withoutMisfits(
            List<CompareClasses.Change> changes, List<CompareClasses.Change> unaffected) {
        Set<String> places = new HashSet<>();
        unaffected.forEach(change -> places.add(change.where()));
        return changes.stream()
                .filter(change -> change.isOfClass() || places.contains(change.where()))
                .toList();
    }

    private List<CompareClasses.Change> changes(ResolvedVersion old, ResolvedVersion now, List<ReportRow> faults)
            throws IOException {
        if (old.text().isEmpty() || now.text().isEmpty() || old.text().equals(now.text())) {
            return List.of();
        }
        CompiledClient was;
        try {
            was = builder.build("old", PROJECT, old.text());
        } catch (CompilationException e) {
            faults.add(note("the old document", e.getMessage()));
            return List.of();
        }
        try {
            return CompareClasses.between(was, builder.build("new", PROJECT, now.text()));
        } catch (CompilationException e) {
            faults.add(broken(note("the new document", e.getMessage())));
            return List.of();
        }
    }

    private static ReportRow note(String document, String fault) {
        return new ReportRow(
                Section.NOTE,
                document,
                "",
                fault,
                "no client can be generated from it, so Java callers are not compared");
    }

    private static ReportRow broken(ReportRow note) {
        return new ReportRow(
                Section.JAVA,
                note.where(),
                note.was(),
                note.is(),
                "no client can be generated from it until that is corrected");
    }

    private static String code(String text) {
        return text.isEmpty() || text.equals(CompareClasses.GONE) ? text : "`" + text.replace(", ", "`, `") + "`";
    }
}
