package dev.tapedeck.report;

import dev.tapedeck.build.SpecException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Prints what a new version of a contract changes, and writes it to a file. */
public final class SpecReport {
    private static final String BREAKING = "breaking";

    private SpecReport() {}

    /**
     * Makes the report.
     *
     * @param args the old document, the new one, the verdict to fail on (or nothing), and the file to write
     * @throws SpecException in one sentence, if a document cannot be read or the verdict is the one to fail on
     */
    public static void main(String... args) throws IOException {
        if (args.length != 4) {
            throw new IllegalArgumentException("Expected four arguments: old, new, failOn, file");
        }
        String failOn = args[2];
        if (!List.of("", BREAKING).contains(failOn)) {
            throw new SpecException("-DfailOn", "", "is '" + failOn + "'", "leave it out or write -DfailOn=breaking");
        }
        Report report = report(Documents.read("old", args[0]), Documents.read("new", args[1]));
        Path file = Path.of(args[3]);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, report.markdown());
        System.out.print(report.markdown());
        System.out.flush();
        if (failOn.equals(BREAKING) && report.isBreaking()) {
            String mend = "see the report above, or leave -DfailOn out";
            throw new SpecException(args[1], "", "breaks callers of " + args[0], mend);
        }
    }

    private static Report report(Document old, Document now) {
        return Report.of(WireChanges.between(old, now));
    }
}
