package dev.tapedeck.report;

import dev.tapedeck.build.files.Folders;
import dev.tapedeck.build.tree.SpecException;
import dev.tapedeck.internal.text.Release;
import dev.tapedeck.report.client.CompareClients;
import dev.tapedeck.report.client.ComparedClients;
import dev.tapedeck.report.document.Document;
import dev.tapedeck.report.document.DocumentSource;
import dev.tapedeck.report.output.Report;
import dev.tapedeck.report.output.ReportRow;
import dev.tapedeck.report.output.Section;
import dev.tapedeck.report.wire.CompareDocuments;
import dev.tapedeck.spec.ClientBuilder;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Prints what a new version of a contract changes, and writes it: {@code -Pspec-report -Dold=FILE -Dnew=FILE}, or
 * {@code java -jar tapedeck-tools.jar OLD NEW}.
 *
 * <p>Exits with status 1 if the verdict is the one to fail on, and with 2 if a document cannot be read; a sentence on
 * standard error says why.
 */
public final class SpecReport {
    private static final String BREAKING = "breaking";
    private static final String LOG_LEVEL = "org.slf4j.simpleLogger.defaultLogLevel";
    private static final int UNWANTED_VERDICT = 1;
    private static final int UNREADABLE = 2;
    private static final String TOOLS = "Java callers were compared in clients of tapedeck-generator "
            + dev.tapedeck.build.Release.VERSION + ", on tapedeck-runtime " + Release.VERSION + ".";

    private SpecReport() {}

    /** Finds what a new version of a contract changes for programs written for the client of the old one. */
    @FunctionalInterface
    interface ClientComparison {
        /** Returns the changes, most of them in the section {@link Section#JAVA}. */
        ComparedClients compare(Document old, Document now) throws IOException;
    }

    /**
     * Prints and writes a report; see {@link #run} for the arguments. Those after the documents may also be system
     * properties, {@code failOn} and {@code output}.
     */
    public static void main(String[] args) throws IOException {
        // The generator logs each file that it writes. Without Maven, its logger would print that.
        System.setProperty(LOG_LEVEL, System.getProperty(LOG_LEVEL, "error"));
        int status = 0;
        Path work = Files.createTempDirectory("tapedeck-clients-");
        try {
            run(
                    System.out,
                    new CompareClients(new ClientBuilder(work))::compare,
                    argument(args, 0),
                    argument(args, 1),
                    args.length > 2 ? args[2] : System.getProperty("failOn"),
                    args.length > 3 ? args[3] : System.getProperty("output"));
        } catch (UnwantedVerdictException e) {
            System.err.println(e.getMessage());
            status = UNWANTED_VERDICT;
        } catch (SpecException e) {
            System.err.println(e.getMessage());
            status = UNREADABLE;
        } finally {
            Folders.delete(work);
        }
        if (status != 0) {
            System.exit(status);
        }
    }

    /**
     * Writes and prints the report.
     *
     * @param out where it is printed
     * @param clients finds the changes for Java callers
     * @param args the old document, the new one, the verdict to fail on (may be empty), and the file to write, beside
     *     which the report is written as JSON (may be empty)
     * @throws UnwantedVerdictException with a one-sentence message, if the verdict is the one to fail on
     * @throws SpecException with such a message, if a document cannot be read
     */
    static void run(PrintStream out, ClientComparison clients, @Nullable String... args) throws IOException {
        String failOn = argument(args, 2);
        if (!List.of("", BREAKING).contains(failOn)) {
            throw new SpecException("-DfailOn", "", "is '" + failOn + "'", "leave it out or write -DfailOn=breaking");
        }
        Document old = DocumentSource.read("old", argument(args, 0));
        Document now = DocumentSource.read("new", argument(args, 1));
        List<ReportRow> rows = new ArrayList<>(CompareDocuments.between(old, now));
        ComparedClients compared = clients.compare(old, now);
        rows.addAll(compared.rows());
        Report report = Report.of(rows, compared.uncompared());
        String markdown = report.markdown() + (compared.uncompared().isEmpty() ? "\n" + TOOLS + "\n" : "");
        if (!argument(args, 3).isEmpty()) {
            write(Path.of(argument(args, 3)).toAbsolutePath(), markdown, report);
        }
        out.print(markdown);
        out.flush();
        if (failOn.equals(BREAKING) && report.mayBreak()) {
            String problem = report.verdict().equals(BREAKING)
                    ? "breaks callers of " + old.file()
                    : "could not be compared with " + old.file() + " for Java callers";
            throw new UnwantedVerdictException(now.file(), problem);
        }
    }

    private static void write(Path file, String markdown, Report report) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, markdown);
        String name = file.getFileName().toString().replaceFirst("\\.md$", "");
        Files.writeString(file.resolveSibling(name + ".json"), report.json().toPrettyString() + "\n");
    }

    /** Returns an argument; the exec plugin hands an empty one over as null. */
    private static String argument(@Nullable String[] args, int index) {
        String argument = index < args.length ? args[index] : null;
        return argument == null ? "" : argument;
    }
}
