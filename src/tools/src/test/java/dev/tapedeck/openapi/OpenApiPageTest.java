package dev.tapedeck.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.build.tree.Spec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code docs/openapi.md} has each field of OpenAPI, each with a test that exists, and each keyword of the code. */
class OpenApiPageTest {
    private static final Path SOURCES = Path.of("..");
    private static final Path DOCUMENTS = SOURCES.resolve("acceptance/src/test/resources/documents");
    private static final Path GENERATOR = SOURCES.resolve("generator/src/main/java/dev/tapedeck/build");
    private static final Pattern LITERAL = Pattern.compile("\"([^\"\\\\]*)\"");

    @Test
    void hasARowForEachFieldOfOpenApi() throws IOException {
        List<OpenApiPage.Row> rows = OpenApiPage.read().rows();
        List<String> findings = new ArrayList<>();
        for (SpecifiedFields fields : SpecifiedFields.all()) {
            for (String name : fields.names()) {
                List<Set<String>> versions = rows.stream()
                        .filter(row -> row.object().equals(fields.object()))
                        .filter(row -> row.fields().contains(name))
                        .map(OpenApiPage.Row::versions)
                        .toList();
                if (!versions.equals(List.of(fields.versions()))) {
                    findings.add(fields.object() + ": " + name + " is in " + fields.versions() + ", not " + versions);
                }
            }
        }

        assertThat(findings).isEmpty();
    }

    @Test
    void hasNoFieldThatOpenApiLacks() throws IOException {
        Map<String, Set<String>> known = SpecifiedFields.all().stream()
                .collect(Collectors.groupingBy(
                        SpecifiedFields::object,
                        Collectors.flatMapping(fields -> fields.names().stream(), Collectors.toSet())));

        List<String> unknown = new ArrayList<>();
        for (OpenApiPage.Row row : OpenApiPage.read().rows()) {
            row.fields().stream()
                    .filter(field -> !row.object().isEmpty())
                    .filter(field -> !known.getOrDefault(row.object(), Set.of()).contains(field))
                    .forEach(field -> unknown.add(row.object() + ": " + field));
        }

        assertThat(unknown).isEmpty();
    }

    @Test
    void namesATestThatExistsInEachRow() throws IOException {
        Map<String, String> sources = testSources();
        List<OpenApiPage.Row> rows = OpenApiPage.read().rows();

        assertThat(rows).hasSizeGreaterThan(100);
        assertThat(rows).filteredOn(row -> row.tests().isEmpty()).isEmpty();
        assertThat(rows.stream().flatMap(row -> row.tests().stream())).allMatch(test -> exists(test, sources));
    }

    private static boolean exists(String test, Map<String, String> sources) {
        String[] parts = test.split("\\.", 2);
        return test.matches(".*\\.(ya?ml|json|inc)")
                ? Files.isRegularFile(DOCUMENTS.resolve(test))
                : sources.getOrDefault(parts[0], "").contains("    void " + parts[1] + "(");
    }

    /** Returns the sources of all tests by the names of their classes. */
    private static Map<String, String> testSources() throws IOException {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> modules = Files.list(SOURCES)) {
            for (Path tests : modules.map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .toList()) {
                try (Stream<Path> files = Files.walk(tests)) {
                    for (Path file : files.filter(file -> file.toString().matches(".*(Test|IT)\\.java"))
                            .toList()) {
                        String name = file.getFileName().toString().replace(".java", "");
                        sources.merge(name, Files.readString(file), String::concat);
                    }
                }
            }
        }
        return sources;
    }

    @Test
    void namesEachDocument() throws IOException {
        Set<String> code = OpenApiPage.read().code();
        try (Stream<Path> documents = Files.walk(DOCUMENTS)) {
            assertThat(documents
                            .filter(Files::isRegularFile)
                            .map(file -> DOCUMENTS.relativize(file).toString().replace('\\', '/')))
                    .isNotEmpty()
                    .allMatch(code::contains);
        }
    }

    @Test
    void namesEachMethod() throws IOException {
        assertThat(OpenApiPage.read().code()).containsAll(Spec.METHODS).contains(Spec.OTHER_METHODS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            resolve/DropUnsupported     | Set<String> LOCATIONS                     | querystring
            resolve/DropUnsupported     | Set<String> STYLES                        | deepObject
            resolve/CompleteContract    | Set<String> OF_PARAMETERS                 | allowEmptyValue
            resolve/CompleteContract    | Set<String> OF_SCHEMAS                    | uniqueItems
            resolve/CompleteContract    | Set<String> OF_MEDIA_TYPES                | encoding
            resolve/CompleteContract    | Set<String> OF_INFO                       | termsOfService
            resolve/DocumentParts       |                                           | itemSchema
            resolve/NormaliseConstraints| Set<String> TEXT_FORMATS_OF_OTHER_TYPES   | decimal
            resolve/NormaliseConstraints| List<String> UNUSED                       | contentEncoding
            resolve/NormaliseSchemas    | List<String> UNUSED                       | unevaluatedProperties
            resolve/NormaliseValues     | Set<String> TYPES                         | string
            resolve/NormaliseValues     | Map<String, String> OTHER_TYPES           | datetime
            resolve/NormaliseValues     | List<String> TRUTHS                       | allowReserved
            resolve/NormaliseValues     | List<String> NUMBERS                      | multipleOf
            """)
    void namesEachKeywordOfTheCode(String file, @Nullable String constant, String sample) throws IOException {
        Set<String> code = OpenApiPage.read().code();
        List<String> keywords = keywords(file, constant);

        assertThat(keywords).contains(sample);
        assertThat(keywords).allMatch(code::contains);
    }

    /** Returns the literals of a constant, or of the whole file, without those that a keyword is mapped to. */
    private static List<String> keywords(String file, @Nullable String constant) throws IOException {
        String source = Files.readString(GENERATOR.resolve(file + ".java"));
        int start = constant == null ? 0 : source.indexOf(constant + " =");
        String values = constant == null ? source : source.substring(start, source.indexOf(";\n", start));
        return LITERAL.matcher(values.replaceAll("(Map.entry\\(\"[^\"]+\"), \"[^\"]+\"", "$1"))
                .results()
                .flatMap(literal -> Stream.of(literal.group(1).split(" ", -1)))
                .filter(keyword -> !keyword.isEmpty())
                .toList();
    }
}
