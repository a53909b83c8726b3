package dev.tapedeck.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tapedeck.build.tree.SpecException;
import dev.tapedeck.report.client.ComparedClients;
import dev.tapedeck.report.output.Report;
import dev.tapedeck.report.output.ReportRow;
import dev.tapedeck.report.output.Section;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The program: its input, its output, and its error messages. */
class SpecReportTest {
    private static final String THINGS = "openapi: 3.0.1\npaths: {/v1/Things: {get: {responses: {'200': {}}}}}\n";
    private static final String NOTHING = "openapi: 3.0.1\npaths: {}\n";

    private String uncompared = "";

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void printsAndWritesTheReport() throws IOException {
        run(file(THINGS), file(NOTHING), "", output().toString());

        assertThat(Files.readString(output())).startsWith("""
                breaking

                Breaking on the wire: 1.

                ## Breaking on the wire

                where | was | is | what a caller sees
                ----- | --- | -- | -----------------
                `GET /v1/Things` | operation `GET /v1/Things` | not there | Calls of this operation fail with 404 or 405.
                """);
        assertThat(Files.readString(output()))
                .containsPattern("\\n\\nJava callers were compared in clients of tapedeck-generator \\d\\S+, on"
                        + " tapedeck-runtime \\d\\S+\\.\\n$");
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualTo(Files.readString(output()));
    }

    @Test
    void failsOnBreakingChangesAfterWritingThem() throws IOException {
        String old = file(THINGS);
        String now = file(NOTHING);

        assertThatThrownBy(() -> run(old, now, "breaking", output().toString()))
                .isInstanceOf(SpecException.class)
                .hasMessage(now + ": breaks callers of " + old + ": see the report above, or leave -DfailOn out.");
        assertThat(Files.readString(output())).startsWith("breaking\n");
        run(now, old, "breaking", output().toString());
        assertThat(Files.readString(output())).startsWith("compatible\n");
    }

    @Test
    void readsARevision() throws IOException {
        assumeTrue(Files.exists(Path.of("../../.git")), "This is not a repository");

        String revision = "git:HEAD:specs/twilio-video-v1.yaml";
        run(revision, revision, "", output().toString());

        assertThat(Files.readString(output())).startsWith("unchanged\n\nJava callers were compared in clients of ");
    }

    @Test
    void isUndecidedIfJavaCallersWereNotCompared() throws IOException {
        uncompared = "old.yaml: is odd.";
        String old = file(NOTHING);
        String now = file(THINGS);

        assertThatThrownBy(() -> run(old, now, "breaking", output().toString()))
                .hasMessage(now + ": could not be compared with " + old
                        + " for Java callers: see the report above, or leave -DfailOn out.");
        assertThat(Files.readString(output()))
                .startsWith("undecided: Java callers were not compared: old.yaml: is odd.\n\nAdditions: 1.\n")
                .doesNotContain("tapedeck-generator");
        run(now, old, "", output().toString());
        assertThat(Files.readString(output()))
                .startsWith("breaking: Java callers were not compared: old.yaml: is odd.\n");
    }

    @Test
    void writesJsonWithAllPlaces() throws IOException {
        run(file(THINGS), file(NOTHING), "", output().toString());

        assertThat(Files.readString(output().resolveSibling("report.json"))).isEqualTo("""
                {
                  "verdict" : "breaking",
                  "javaCallersCompared" : true,
                  "changes" : [ {
                    "section" : "wire",
                    "breaking" : true,
                    "where" : [ "GET /v1/Things" ],
                    "was" : "operation GET /v1/Things",
                    "is" : "not there",
                    "sees" : "Calls of this operation fail with 404 or 405."
                  } ]
                }
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            ; -Dold: is not given: give it a file or git:REVISION:PATH.
            absent.yaml; absent.yaml: the file is not there: put the contract there.
            git:HEAD; git:HEAD: names no path at a revision: write it as git:REVISION:PATH.
            git:--all:x; git:--all:x: names no path at a revision: write it as git:REVISION:PATH.
            ../../specs/twilio-video-v1.overlay.yaml; ../../specs/twilio-video-v1.overlay.yaml: is not an OpenAPI 3 document ('openapi' or 'paths' is missing): name a contract of the vendor's.
            """, quoteCharacter = '"')
    void reportsUnreadableDocuments(@Nullable String old, String message) {
        assertThatThrownBy(() -> run(old, "", null, output().toString()))
                .isInstanceOf(SpecException.class)
                .hasMessage(message);
        assertThat(output()).doesNotExist();
    }

    @Test
    void reportsMissingRevisions() {
        assertThatThrownBy(() -> run("git:no-such-branch:x", "", "", output().toString()))
                .hasMessageStartingWith("git:no-such-branch:x: ");
    }

    @Test
    void reportsBrokenReferences() throws IOException {
        String old = file("openapi: 3.0.1\npaths: {/v1/Things: {$ref: '#/paths/~1v1~1None'}}\n");

        assertThatThrownBy(() -> run(old, old, "", output().toString()))
                .hasMessage(old + ", /v1/Things: refers to '#/paths/~1v1~1None', which is not in this document:"
                        + " add what is missing there, or correct the reference.");
    }

    @Test
    void refusesOtherVerdicts() {
        assertThatThrownBy(() -> run("a", "b", "never", output().toString()))
                .hasMessage("-DfailOn: is 'never': leave it out or write -DfailOn=breaking.");
    }

    @Test
    void writesEachRowOnOneLine() {
        Report report = Report.of(List.of(ReportRow.at(Section.JAVA, "`a|b`", "one\ntwo", "", "x")));

        assertThat(report.verdict()).isEqualTo("breaking");
        assertThat(report.markdown()).endsWith("\n`a\\|b` | one two |  | x\n");
    }

    private void run(@Nullable String... args) throws IOException {
        SpecReport.run(
                new PrintStream(printed, true, StandardCharsets.UTF_8),
                (old, now) -> new ComparedClients(List.of(), uncompared),
                args);
    }

    private Path output() {
        return folder.resolve("out/report.md");
    }

    private String file(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "spec", ".yaml"), text)
                .toString();
    }
}
