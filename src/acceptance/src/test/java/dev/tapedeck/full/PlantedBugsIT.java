package dev.tapedeck.full;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.testkit.engine.EngineTestKit;

/**
 * The tests on the page about testing find the usual bugs of a program that calls Twilio by itself, without our client.
 */
class PlantedBugsIT {
    private static final Path PAGE = Path.of("../../docs/testing.md");
    private static final Path PROGRAM = Path.of("projects", "archiver", "Archiver.java");
    private static final Pattern TEST_CLASS =
            Pattern.compile("```java\n([^`]*?\nclass (PagesTest|LimitsTest|DeletionTest) .*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @Test
    void theProgramPasses() throws Exception {
        assertThat(failures(Files.readString(PROGRAM))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "reads the first page only # savesTheRecordingsOfAllPages # next = next(page); # next = null;",
                "ends at an empty page # readsOnAfterAnEmptyPage # next = next(page); # next = page.getAsJsonArray(\"recordings\").isEmpty() ? null : next(page);",
                "reads a repeated page for ever # stopsAtAPageThatRepeatsItself # !seen.add(next) # false",
                "does not report failed recordings # tellsOfRecordingsThatHaveFailed # problems.add(sid + \" has failed\"); # ;",
                "sends dates as days # savesTheRecordingsOfAllPages # ChronoUnit.SECONDS).toString() # ChronoUnit.DAYS).toString().substring(0, 10)",
                "sends dates without seconds # savesTheRecordingsOfAllPages # ChronoUnit.SECONDS).toString() # ChronoUnit.DAYS).toString().replace(\":00Z\", \"Z\")",
                "asks for pages that are too large # savesTheRecordingsOfAllPages # PageSize=100 # PageSize=1000",
                "misspells a parameter # savesTheRecordingsOfAllPages # PageSize=100 # Pagesize=100",
                "repeats POST after 500 # ordersACompositionOnceOnly # && !method.equals(\"POST\") # ``",
                "does not wait after 429 # waitsAsLongAsTheServiceAsks # status == 429 || # ``",
                "ignores 404 # tellsOfARecordingThatIsGone # problems.add(sid + \": \" + e.getMessage()); # if (!e.getMessage().contains(\"404\")) { problems.add(sid + e); }",
                "sends credentials to storage # sendsNoCredentialsToTheStorageHost # newBuilder(link).build() # newBuilder(link).header(\"Authorization\", credentials).build()",
                "deletes before it verifies # leavesNothingOfAFileThatIsCut # Path part = # json(call(\"DELETE\", service.resolve(\"/v1/Recordings/\" + sid), \"\"), 204); Path part =",
                "leaves a cut file under its name # leavesNothingOfAFileThatIsCut # sid + \".part\") # sid)",
                "takes HTML for media # keepsARecordingWhoseMediaIsAPageOfHtml # Files.size(part) != size # false"
            })
    void thisBugIsFound(String bug, String test, String right, String wrong) throws Exception {
        String program = Files.readString(PROGRAM);
        assertThat(program).contains(right);
        String broken = program.replace(right, wrong);
        if (bug.startsWith("leaves")) {
            broken = broken.replace("Files.move(part, folder.resolve(sid), StandardCopyOption.ATOMIC_MOVE);", "")
                    .replace("Files.deleteIfExists(part);", "");
        }

        assertThat(failures(broken)).as(bug).contains(test);
    }

    /** Returns the names of the tests that fail with this program. */
    private List<String> failures(String program) throws Exception {
        List<Path> files = new ArrayList<>(List.of(Files.writeString(folder.resolve("Archiver.java"), program)));
        List<MatchResult> snippets =
                TEST_CLASS.matcher(Files.readString(PAGE)).results().toList();
        assertThat(snippets).hasSize(3);
        for (MatchResult snippet : snippets) {
            files.add(Files.writeString(folder.resolve(snippet.group(2) + ".java"), snippet.group(1)));
        }
        compile(files);
        List<String> failures = new ArrayList<>();
        try (URLClassLoader classes = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            for (MatchResult snippet : snippets) {
                EngineTestKit.engine("junit-jupiter")
                        .selectors(selectClass(classes.loadClass(snippet.group(2))))
                        .execute()
                        .testEvents()
                        .failed()
                        .stream()
                        .forEach(failure -> failures.add(
                                failure.getTestDescriptor().getDisplayName().replaceFirst("\\(.*", "")));
            }
        }
        return failures;
    }

    private static void compile(List<Path> files) throws IOException {
        List<String> arguments = new ArrayList<>(
                List.of("-proc:none", "-nowarn", "-d", files.get(0).getParent().toString()));
        arguments.addAll(List.of("-cp", System.getProperty("java.class.path")));
        files.forEach(file -> arguments.add(file.toString()));
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
    }
}
