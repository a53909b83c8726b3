package dev.tapedeck.report.client;

import dev.tapedeck.report.output.ReportRow;
import java.util.List;

/**
 * What two clients differ in.
 *
 * @param rows the changes
 * @param uncompared why they could not be compared, as a sentence; empty if they were
 */
public record ComparedClients(List<ReportRow> rows, String uncompared) {
    public ComparedClients {
        rows = List.copyOf(rows);
    }
}
