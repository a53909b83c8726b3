package dev.tapedeck.report;

import dev.tapedeck.report.document.Document;
import dev.tapedeck.report.output.Row;
import dev.tapedeck.report.output.Section;
import java.io.IOException;
import java.util.List;

/** Finds what a new version of a contract changes for programs that were written for the client of the old one. */
@FunctionalInterface
public interface JavaSide {
    /** The changes, most of them of the section {@link Section#JAVA}. */
    List<Row> between(Document old, Document now) throws IOException;
}
