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

    @Test
    void makesStringsOfListsInPaths() {
        JsonNode parameters = Specs.operationOf(spec(
                        "/a/{b-c}/{list}",
                        "[{name: b-c, in: path, schema: {type: integer}}, {name: list, in: path, style: label, schema: {type: array}},"
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
