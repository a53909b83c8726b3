package dev.tapedeck.spec;

import dev.tapedeck.build.PrepareSpecs;
import dev.tapedeck.build.SpecException;
import dev.tapedeck.report.Document;
import dev.tapedeck.report.JavaSide;
import dev.tapedeck.report.Row;
import dev.tapedeck.report.SchemaNames;
import dev.tapedeck.report.Section;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The rows of a report for Java callers: both documents become clients, and their classes are compared. */
final class JavaRows implements JavaSide {
    private static final String PROJECT = "compared";

    private final Workshop workshop;

    JavaRows(Workshop workshop) {
        this.workshop = workshop;
    }

    /** Compares them under one set of schema names: that which the overlays fit better. */
    @Override
    public List<Row> between(Document old, Document now) throws IOException {
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
        List<String> misfits = new ArrayList<>();
        resolve(document, misfits, fault -> {});
        return misfits.size();
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
        List<String> before = new ArrayList<>();
        List<String> after = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        String oldText = resolve(old, before, row -> rows.add(row));
        String newText = resolve(now, after, row -> rows.add(broken(row)));
        after.removeAll(before);
        after.forEach(misfit -> rows.add(new Row(
                Section.NOTE, "overlay", "every action fits", misfit, "the build stops there until it is mended")));
        if (!oldText.isEmpty() && !newText.isEmpty() && !oldText.equals(newText)) {
            compare(oldText, newText, rows);
        }
        return rows;
    }

    private static String resolve(Document document, List<String> misfits, Consumer<Row> fault) throws IOException {
        try {
            return PrepareSpecs.resolveVersion(
                    document.file(),
                    document.root().deepCopy(),
                    misfit -> misfits.add(misfit.getMessage().replace(document.file(), "the document")));
        } catch (SpecException e) {
            fault.accept(note(document.file(), e.getMessage()));
            return "";
        }
    }

    private void compare(String oldText, String newText, List<Row> rows) throws IOException {
        Client was;
        try {
            was = workshop.make("old", PROJECT, oldText);
        } catch (UnusableSourceException e) {
            rows.add(note("the old document", e.getMessage()));
            return;
        }
        try {
            JavaChanges.between(was, workshop.make("new", PROJECT, newText)).stream()
                    .map(change -> new Row(
                            Section.JAVA, code(change.where()), code(change.was()), code(change.is()), change.sees()))
                    .forEach(rows::add);
        } catch (UnusableSourceException e) {
            rows.add(broken(note("the new document", e.getMessage())));
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
