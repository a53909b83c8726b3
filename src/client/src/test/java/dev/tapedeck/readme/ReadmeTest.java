package dev.tapedeck.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the README shows compiles, and what it links to is there. */
class ReadmeTest {
    private static final Path README = Path.of("../../README.md");
    private static final Pattern SNIPPET = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)");
    private static final int LINES = 200;
    // Both providers have a RoomRecording; the README means SignalWire's.
    private static final String FRAME = """
            package dev.tapedeck.readme;
            import dev.tapedeck.media.*;
            import dev.tapedeck.paging.*;
            import dev.tapedeck.recordings.*;
            import dev.tapedeck.signalwire.*;
            import dev.tapedeck.signalwire.id.*;
            import dev.tapedeck.signalwire.model.RoomRecording;
            import dev.tapedeck.twilio.*;
            import dev.tapedeck.twilio.id.*;
            import dev.tapedeck.twilio.model.*;
            import dev.tapedeck.twilio.webhook.*;
            import java.nio.file.Path;
            import java.time.*;
            import java.util.List;
            abstract class Snippet extends SnippetContext {
                void run() throws Exception {
            %s
                }
            }
            """;

    @TempDir
    Path output;

    static Stream<String> snippets() throws IOException {
        return SNIPPET.matcher(Files.readString(README)).results().map(snippet -> snippet.group(1));
    }

    @ParameterizedTest
    @MethodSource("snippets")
    void snippetsCompile(String snippet) {
        assertThat(compile(FRAME.formatted(snippet))).isEmpty();
    }

    @Test
    void thereAreSnippetsAndAFaultInOneIsFound() throws IOException {
        assertThat(snippets()).hasSizeGreaterThan(4);
        assertThat(compile(FRAME.formatted("twilio.recordings().lists();"))).contains("cannot find symbol");
    }

    @Test
    void linksLeadToFiles() throws IOException {
        List<String> links = LINK.matcher(Files.readString(README))
                .results()
                .map((MatchResult link) -> link.group(1))
                .toList();

        assertThat(links).isNotEmpty().allMatch(link -> Files.exists(README.resolveSibling(link)));
    }

    @Test
    void itIsShort() throws IOException {
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
