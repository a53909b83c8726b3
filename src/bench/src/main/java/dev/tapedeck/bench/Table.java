package dev.tapedeck.bench;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;

/** The rows as a Markdown table, with the machine and JDK of the run. */
final class Table {
    private Table() {}

    static String of(List<Row> rows) {
        String head = "Measured on " + LocalDate.now(ZoneOffset.UTC) + ", JDK " + System.getProperty("java.version")
                + " (" + System.getProperty("java.vm.name") + "), "
                + Runtime.getRuntime().availableProcessors() + " cores, " + System.getProperty("os.name") + " "
                + System.getProperty("os.arch") + ". Medians; ratios within one run.\n\n"
                + "| | measure | target | result | ratio | |\n|---|---|---|---|---|---|\n";
        return rows.stream().map(row -> row.markdown() + "\n").collect(Collectors.joining("", head, ""));
    }
}
