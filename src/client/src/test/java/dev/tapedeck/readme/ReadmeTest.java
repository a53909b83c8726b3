package dev.tapedeck.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of the README, the page about clients and the Javadoc compile; links of the pages point to files. */
class ReadmeTest {
    private static final Path README = Path.of("../../README.md");
    private static final List<Path> PAGES = List.of(README, Path.of("../../docs/clients.md"));
    private static final List<String> JAVADOC = List.of(
            "module-info.java", "dev/tapedeck/twilio/TwilioVideo.java", "dev/tapedeck/signalwire/SignalWireVideo.java");
    private static final Pattern EXAMPLE = Pattern.compile("<pre>\\{@code\n(.*?)}</pre>", Pattern.DOTALL);
    private static final Pattern IMPORTS = Pattern.compile("\\A((?:import [^\n]+\n)+)");
    private static final Pattern SNIPPET = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)");
    private static final int LINES = 180;
    private static final String FRAME = """
            package dev.tapedeck.readme;
            %s
            abstract class Snippet extends SnippetContext {
                void run() throws Exception {
            %s
                }
            }
            """;

    @TempDir
    Path output;

    /**
     * Returns the source of a class for each snippet. A snippet that has imports alone is above all that follow it, on
     * its page and the next, as the pages say.
     */
    static List<String> sources() throws IOException {
        List<String> sources = new ArrayList<>();
        String shared = "";
        for (Path page : PAGES) {
            for (MatchResult found :
                    SNIPPET.matcher(Files.readString(page)).results().toList()) {
                Matcher imports = IMPORTS.matcher(found.group(1));
                String own = imports.find() ? imports.group() : "";
                String code = found.group(1).substring(own.length());
                if (code.isEmpty()) {
                    shared += own;
                } else {
                    sources.add(FRAME.formatted(shared + own, code));
                }
            }
        }
        for (String file : JAVADOC) {
            String example = EXAMPLE.matcher(Files.readString(Path.of("src/main/java", file)))
                    .results()
                    .findFirst()
                    .orElseThrow()
                    .group(1);
            sources.add(FRAME.formatted(shared, example.replaceAll("(?m)^ \\* ?", "")));
        }
        return sources;
    }

    @ParameterizedTest
    @MethodSource("sources")
    void snippetsCompile(String source) {
        assertThat(compile(source)).isEmpty();
    }

    @Test
    void findsSnippetsAndFaultsInThem() throws IOException {
        assertThat(sources()).hasSizeGreaterThan(10);
        assertThat(compile(FRAME.formatted("", "twilio.recordings().lists();"))).contains("cannot find symbol");
        assertThat(compile(FRAME.formatted("", "Recording recording;"))).contains("cannot find symbol");
    }

    @Test
    void linksPointToFiles() throws IOException {
        for (Path page : PAGES) {
            List<String> links = LINK.matcher(Files.readString(page))
                    .results()
                    .map((MatchResult link) -> link.group(1))
                    .toList();

            assertThat(links).isNotEmpty().allMatch(link -> Files.exists(page.resolveSibling(link)));
        }
    }

    @Test
    void readmeIsShort() throws IOException {
        assertThat(Files.readAllLines(README)).hasSizeLessThan(LINES);
    }

    private String compile(String source) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter faults = new StringWriter();
        List<String> options =
                List.of("-proc:none", "-d", output.toString(), "-cp", System.getProperty("java.class.path"));
        compiler.getTask(faults, null, null, options, null, List.of(new Source(source)))
                .call();
        return faults.toString();
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("string:///dev/tapedeck/readme/Snippet.java"), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
