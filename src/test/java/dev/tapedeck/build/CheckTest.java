package dev.tapedeck.build;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckTest {
    private static final String CORRUPTS = "'*/' or a control character, which the generator corrupts:";

    @ParameterizedTest
    @ValueSource(strings = {"thing", "1Thing", "Thing_a", "Thing.a", "Th ing", "Größe", "'Thing;'", "''"})
    void refusesSchemasThatAreNoClassNames(String name) {
        refuses(
                Documents.schemas(name + ": {type: object}"),
                "components/schemas/" + name.replace("'", "") + ": '" + name.replace("'", "")
                        + "' is not usable as a class name: rename it in an overlay.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a-b", "1a", "a.b", "a b", "\"a\\\"b\"", "'a(){}'", "größe", "'@type'", "$ref"})
    void refusesFieldsThatAreNoNames(String name) {
        String plain = Documents.yaml("[" + name + "]").path(0).asText();
        refuses(
                Documents.schemas("Thing: {properties: {" + name + ": {type: string}}}"),
                "components/schemas/Thing: '" + plain + "' is not usable as a field's name: rename it in an overlay.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "_a", "A1_b", "dateCreated"})
    void acceptsPlainNames(String name) {
        assertThatCode(() -> Check.apply(Documents.schemas("Thing: {properties: {" + name + ": {type: string}}}")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"list-rooms", "list rooms", "1list", "'a;b'"})
    void refusesOperationsThatAreNoNames(String id) {
        refuses(
                Documents.operation("{operationId: " + id + ", responses: {}}"),
                "POST /v1/Things: '" + id.replace("'", "")
                        + "' is not usable as an operationId: rename it in an overlay.");
    }

    @Test
    void refusesParametersThatAreNoNames() {
        refuses(
                Documents.operation("{operationId: A, parameters: [{name: Date<, in: query}], responses: {}}"),
                "POST /v1/Things: 'Date<' is not usable as a parameter's name: rename it in an overlay.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/v1/a b", "/v1/a\"b", "/v1/{a-b}", "/v1/{a", "v1", "/v1/", "/v1//a", "/v1/a?b=c", "/v1/a\\b"})
    void refusesUnusualPaths(String path) {
        Spec spec = Documents.spec("paths: {}");
        spec.root().withObject("/paths").putObject(path).putObject("get").put("operationId", "A");

        refuses(spec, "GET " + path + ": '" + path + "' is not usable as a path: rename it in an overlay.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/Rooms", "/v1/Rooms/{RoomSid}/Recordings/{Sid}", "/api/video/room_sessions/{id}"})
    void acceptsPlainPaths(String path) {
        Spec spec = Documents.spec("paths: {}");
        spec.root().withObject("/paths").putObject(path).putObject("get").put("operationId", "A");

        assertThatCode(() -> Check.apply(spec)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"a*/b\"",
                "\"a\\nb\"",
                "\"a\\rb\"",
                "\"a\\0b\"",
                "\"a\\u2028b\"",
                "\"a\\u2029b\"",
                "\"a\\u007fb\""
            })
    void refusesPatternsAndEnumValuesThatBreakSource(String text) {
        refuses(
                Documents.schemas("Thing: {properties: {a: {pattern: " + text + "}}}"),
                "components/schemas/Thing/properties/a: has a pattern with " + CORRUPTS
                        + " correct the pattern in an overlay.");
        refuses(
                Documents.schemas("Thing: {enum: [a, " + text + "]}"),
                "components/schemas/Thing: has an enum value with " + CORRUPTS + " correct the value in an overlay.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[a]"})
    void refusesEnumValuesThatAreNoPlainValues(String value) {
        refuses(
                Documents.schemas("Thing: {enum: [" + value + "]}"),
                "components/schemas/Thing: has an enum value with " + CORRUPTS + " correct the value in an overlay.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {type: array, items: {type: array, items: {}}}
            {type: array, items: {type: object, additionalProperties: {}}}
            {type: object, additionalProperties: {type: array, items: {}}}
            {type: object, additionalProperties: {type: object, additionalProperties: {}}}
            {allOf: [{type: array, items: {type: array}}]}
            """)
    void refusesListsAndMapsOfListsAndMaps(String field) {
        String place = "components/schemas/Thing/properties/a" + (field.contains("allOf") ? "/allOf" : "");

        refuses(
                Documents.schemas("Thing: {properties: {a: " + field + "}}"),
                place + ": is a list or map of lists or maps, which the templates don't support:"
                        + " describe its items as any value in an overlay.");
    }

    @Test
    void refusesMoreFieldsThanAPresenceBitEach() {
        refuses(
                Documents.schemas("Thing: {properties: {" + fields(64) + "}}"),
                "components/schemas/Thing: has more than 63 fields, which the templates don't support:"
                        + " drop some in an overlay.");
        assertThatCode(() -> Check.apply(Documents.schemas("Thing: {properties: {" + fields(63) + "}}")))
                .doesNotThrowAnyException();
    }

    private static String fields(int count) {
        return IntStream.range(0, count).mapToObj(i -> "f" + i + ": {}").collect(Collectors.joining(", "));
    }

    private static void refuses(Spec spec, String fault) {
        assertThatThrownBy(() -> Check.apply(spec))
                .isInstanceOf(SpecException.class)
                .hasMessage("vendor.yaml, " + fault);
    }
}
