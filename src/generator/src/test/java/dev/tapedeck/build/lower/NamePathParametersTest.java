package dev.tapedeck.build.lower;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.Specs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamePathParametersTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /Rooms/{RoomSid}/Tracks/{sid}.json | /Rooms/{RoomSid}/Tracks/{sid}.json
            /range/{from}-{to}                 | /range/{from}-{to}
            /rooms/{room-id}                   | /rooms/{roomId}
            /rooms/{body}/{class}              | /rooms/{bodyValue}/{classValue}
            /rooms/{a.b}/{a-b}/{a.b}           | /rooms/{aB}/{aB2}/{aB}
            """)
    void givesParametersJavaNames(String path, String renamed) {
        Spec spec = spec(path, "[]");

        assertThat(spec.operations().get(0).path()).isEqualTo(renamed);
        assertThat(Specs.operationOf(spec).path("x-path").asText()).isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            style: simple                 | integer | /a/{q}     | ''
            style: label                  | integer | /a/.{q}    | ''
            style: matrix                 | integer | /a/;q={q}  | ''
            explode: true                 | array   | /a/{q}     | joined ,
            style: label                  | array   | /a/.{q}    | joined ,
            style: label, explode: true   | array   | /a/.{q}    | joined .
            style: matrix                 | array   | /a/;q={q}  | joined ,
            style: matrix, explode: true  | array   | /a/;q={q}  | joined ;q=
            style: simple                 | object  | /a/{q}     | joined ,
            explode: true                 | object  | /a/{q}     | pairs ,
            style: label, explode: true   | object  | /a/.{q}    | pairs .
            style: matrix                 | object  | /a/;q={q}  | joined ,
            style: matrix, explode: true  | object  | /a/;{q}    | pairs ;
            """)
    void putsStylesIntoThePath(String style, String type, String path, String joined) {
        Spec spec = spec("/a/{q}", "[{name: q, in: path, " + style + ", schema: {type: " + type + "}}]");

        assertThat(spec.operations().get(0).path()).isEqualTo(path);
        JsonNode parameter = Specs.operationOf(spec).at("/parameters/0");
        assertThat((parameter.path("x-style").asText() + " "
                                + parameter.path("x-separator").asText())
                        .strip())
                .isEqualTo(joined);
        assertThat(parameter.has("style") || parameter.has("explode")).isFalse();
    }

    @Test
    void makesStringsOfNestedValuesInPaths() {
        JsonNode parameters = Specs.operationOf(spec(
                        "/a/{b-c}/{list}",
                        "[{name: b-c, in: path, schema: {type: integer}}, {name: list, in: path, style: label, schema: {type: array, items: {type: array}}},"
                                + " {name: q, in: query}]"))
                .path("parameters");

        assertThat(parameters).isEqualTo(Specs.yaml("""
                - {name: bC, in: path, schema: {type: integer}, x-wire-name: b-c}
                - {name: list, in: path, schema: {type: string}, x-wire-name: list}
                - {name: q, in: query}
                """));
    }

    @Test
    void keepsPathsThatDifferInNamesApart() {
        Spec spec = Specs.spec("paths: {'/a/{b-c}': {get: {}}, '/a/{b.c}': {get: {}}}");
        NamePathParameters.apply(spec);

        assertThat(spec.operations()).extracting(Spec.Operation::path).containsExactly("/a/{bC}", "/a/{bC2}");
    }

    private static Spec spec(String path, String parameters) {
        Spec spec = Specs.spec("paths: {'" + path + "': {get: {parameters: " + parameters + "}}}");
        NamePathParameters.apply(spec);
        return spec;
    }
}
