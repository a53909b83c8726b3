package dev.tapedeck.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The committed pages: one for every class that users see, without broken links and tables that are too wide. */
class GeneratedDocsTest {
    private static final double PIXELS = 1000;
    private static final Path PAGES = Path.of("../../generated-docs");
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");

    static Stream<Path> pages() throws IOException {
        try (Stream<Path> tree = Files.walk(PAGES)) {
            return tree.filter(file -> file.toString().endsWith(".md")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkPointsToAPageAndAHeading(Path page) throws IOException {
        Matcher link = LINK.matcher(Files.readString(page));
        while (link.find()) {
            String target = link.group(1);
            String file = target.replaceAll("#.*", "");
            Path linked = file.isEmpty() ? page : page.resolveSibling(file);
            assertThat(linked).as("%s in %s", target, page).exists();
            if (target.contains("#")) {
                assertThat(headings(linked)).as("%s in %s", target, page).contains(target.replaceAll(".*#", ""));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyTableFits(Path page) throws IOException {
        assertThat(TableWidth.of(Files.readString(page)))
                .as("widths of the tables in %s", page)
                .allMatch(width -> width <= PIXELS);
    }

    @Test
    void everyModelHasAPageWithEachOfItsFields() {
        Stream.of(ResolvedContract.twilio(), ResolvedContract.signalWire()).forEach(contract -> {
            Map<String, String> bodies = bodies(contract);
            for (var schema : contract.root().path("components").path("schemas").properties()) {
                String name = bodies.getOrDefault(schema.getKey(), schema.getKey());
                Path file = PAGES.resolve(contract.provider()).resolve(name + ".md");
                if (!Generated.isModel(contract.provider(), name)) {
                    assertThat(file).doesNotExist();
                    continue;
                }
                String page = read(file);
                schema.getValue()
                        .path("properties")
                        .fieldNames()
                        .forEachRemaining(
                                field -> assertThat(page).as(schema.getKey()).contains("`" + field + "`"));
            }
        });
    }

    /** Returns the request objects that contain the fields of schemas used only as bodies, by the schemas' names. */
    private static Map<String, String> bodies(ResolvedContract contract) {
        Map<String, String> bodies = new HashMap<>();
        for (ResolvedContract.Operation operation : contract.listOperations()) {
            for (JsonNode content : operation.node().path("requestBody").path("content")) {
                bodies.put(ResolvedContract.nameOf(content.path("schema")), Generated.request(operation));
            }
        }
        contract.listExamples().forEach(example -> bodies.remove(example.schema()));
        return bodies;
    }

    @Test
    void everyOperationIsOnAPageAndInTheIndex() {
        ResolvedContract.operations().forEach(operation -> {
            Path folder = PAGES.resolve(operation.contract().provider());
            String group = operation.node().path("tags").path(0).asText().replace(" ", "") + "Api.md";
            String method = "**" + operation.method().toUpperCase(Locale.ROOT) + "** ";
            assertThat(read(folder.resolve(group))).contains(method + "`" + operation.path() + "`\n");
            assertThat(read(folder.resolve("README.md"))).contains(" | " + method + operation.path() + "\n");
        });
    }

    private static List<String> headings(Path page) throws IOException {
        return Files.readAllLines(page).stream()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceAll("^#+ ", "").toLowerCase(Locale.ROOT))
                .toList();
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
