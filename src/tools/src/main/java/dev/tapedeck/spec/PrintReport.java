package dev.tapedeck.spec;

import dev.tapedeck.report.SpecReport;
import dev.tapedeck.report.client.ClientChanges;
import java.io.IOException;
import java.nio.file.Path;

/** Prints what a new version of a contract changes: {@code -Pspec-report -Dold=FILE -Dnew=FILE}. */
public final class PrintReport {
    private PrintReport() {}

    /** Prints the report and writes it; see {@link SpecReport#run} for the arguments. */
    public static void main(String[] args) throws IOException {
        SpecReport.run(System.out, new ClientChanges(new ClientBuilder(Path.of("target", "compared"))), args);
    }
}
