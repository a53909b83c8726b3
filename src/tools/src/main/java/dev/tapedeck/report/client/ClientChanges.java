package dev.tapedeck.report.client;

import dev.tapedeck.report.JavaSide;
import dev.tapedeck.report.document.Document;
import dev.tapedeck.report.document.SchemaNames;
import dev.tapedeck.report.document.VideoPaths;
import dev.tapedeck.report.output.Row;
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

/** The rows of a report for Java callers: both documents become clients, and their classes are compared. */
public final class ClientChanges implements JavaSide {
    private static final String PROJECT = "compared";

    private final ClientBuilder workshop;

    public ClientChanges(ClientBuilder workshop) {
        this.workshop = workshop;
    }

    /** Compares them under one set of schema names: that which the overlays fit better. */
    @Override
    public List<Row> between(Document was, Document is) throws IOException {
        Document old = VideoPaths.beside(was, is);
        Document now = VideoPaths.beside(is, was);
        int better = Integer.compare(misfits(old), misfits(now));
        Map<String, String> names = better < 0 ? SchemaNames.between(now, old) : Map.of();
        List<Row> rows = new ArrayList<>();
        if (!names.isEmpty()) {
            rows.add(renamed(names));
        }
        Document before = better > 0 ? SchemaNames.renamed(old, SchemaNames.between(old, now)) : old;
        rows.addAll(rows(before, names.isEmpty() ? now : SchemaNames.renamed(now, names)));
        return rows;
    }

    private static int misfits(Document document) throws IOException {
        return ResolvedVersion.of(document, Set.of()).misfits().size();
    }

    private static Row renamed(Map<String, String> names) {
        Map.Entry<String, String> first = names.entrySet().iterator().next();
        String others = names.size() > 1 ? " and " + (names.size() - 1) + " more" : "";
        return new Row(
                Section.NOTE,
                "names of schemas",
                code(first.getValue()) + others,
                code(first.getKey()),
                "nothing, and classes keep their names; overlay actions that name them stop the build until they follow");
    }

    private List<Row> rows(Document old, Document now) throws IOException {
        ResolvedVersion was = ResolvedVersion.of(old, Set.of());
        ResolvedVersion is = ResolvedVersion.of(now, Set.of());
        List<Row> rows = new ArrayList<>();
        if (!was.fault().isEmpty()) {
            rows.add(note(old.file(), was.fault()));
        }
        if (!is.fault().isEmpty()) {
            rows.add(broken(note(now.file(), is.fault())));
        }
        rows.addAll(OverlayRows.between(was, is));
        List<JavaChange> changes = changes(was, is, rows);
        Set<String> uneven = was.unevenWith(is);
        if (!changes.isEmpty() && !uneven.isEmpty()) {
            List<Row> unused = new ArrayList<>();
            changes =
                    vendors(changes, changes(ResolvedVersion.of(old, uneven), ResolvedVersion.of(now, uneven), unused));
        }
        changes.forEach(change -> rows.add(
                new Row(Section.JAVA, code(change.where()), code(change.was()), code(change.is()), change.sees())));
        return rows;
    }

    /** Of a class that stays, only what changes whether or not the overlays fit; a misfit has a row of its own. */
    private static List<JavaChange> vendors(List<JavaChange> changes, List<JavaChange> withoutMisfits) {
        Set<String> places = new HashSet<>();
        withoutMisfits.forEach(change -> places.add(change.where()));
        return changes.stream()
                .filter(change -> change.isOfAClass() || places.contains(change.where()))
                .toList();
    }

    private List<JavaChange> changes(ResolvedVersion old, ResolvedVersion now, List<Row> faults) throws IOException {
        if (old.text().isEmpty() || now.text().isEmpty() || old.text().equals(now.text())) {
            return List.of();
        }
        CompiledClient was;
        try {
            was = workshop.make("old", PROJECT, old.text());
        } catch (CompilationException e) {
            faults.add(note("the old document", e.getMessage()));
            return List.of();
        }
        try {
            return JavaChanges.between(was, workshop.make("new", PROJECT, now.text()));
        } catch (CompilationException e) {
            faults.add(broken(note("the new document", e.getMessage())));
            return List.of();
        }
    }

    private static Row note(String document, String fault) {
        return new Row(
                Section.NOTE, document, "", fault, "no client can be made of it, so Java callers are not compared");
    }

    private static Row broken(Row note) {
        return new Row(
                Section.JAVA, note.where(), note.was(), note.is(), "no client can be made of it until that is mended");
    }

    private static String code(String text) {
        return text.isEmpty() || text.equals(JavaChanges.GONE) ? text : "`" + text.replace(", ", "`, `") + "`";
    }
}
