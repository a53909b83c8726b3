package dev.tapedeck.readme;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.EventStatistics;
import org.junit.platform.testkit.engine.Events;

/** The test classes on the pages about testing compile and pass. */
class TestingPageTest {
    private static final Pattern SNIPPET = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern CLASS = Pattern.compile("(?m)^class (\\w+)");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"testing.md, Archiver", "testing-wiremock.md, RecordTest"})
    void snippetsAreTestsThatPass(String page, String oneOfThem) throws Exception {
        List<String> names = new ArrayList<>();
        List<Path> files = new ArrayList<>();
        for (MatchResult snippet : SNIPPET.matcher(Files.readString(Path.of("../../docs", page)))
                .results()
                .toList()) {
            Matcher type = CLASS.matcher(snippet.group(1));
            assertThat(type.find()).as(snippet.group(1)).isTrue();
            names.add(type.group(1));
            files.add(Files.writeString(folder.resolve(type.group(1) + ".java"), snippet.group(1)));
        }
        assertThat(names).contains(oneOfThem).hasSizeGreaterThan(2);
        compile(files);
        try (URLClassLoader classes = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            for (String name : names) {
                if (name.endsWith("Test")) {
                    run(classes.loadClass(name));
                }
            }
        }
    }

    private static void run(Class<?> tests) {
        Events events = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(tests))
                .execute()
                .testEvents();
        events.failed().stream().forEach(failure -> {
            throw new AssertionError(tests.getSimpleName() + " failed: " + failure);
        });
        events.assertStatistics((EventStatistics statistics) -> statistics.failed(0));
        assertThat(events.succeeded().count()).isPositive();
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
