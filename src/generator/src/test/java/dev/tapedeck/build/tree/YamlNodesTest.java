package dev.tapedeck.build.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlNodesTest {
    private static final String PLAIN =
            "[on, off, yes, no, True, NO, 01, 010, 1_000, 0x10, 1e3, .5, 2020-01-01, 'null', ~, .inf]";
    private static final String QUOTED =
            "['on','off','yes','no','True','NO','01','010','1_000','0x10','1e3','.5','2020-01-01','null','~','.inf']";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{type: string, enum: %s}",
                "{type: [string, 'null'], enum: %s}",
                "{type: [string, null], enum: %s}",
                "{enum: %s, type: string}",
                "{type: string, examples: %s}",
                "{type: array, items: {type: string}, default: %s}",
                "{type: array, items: {type: array, items: {type: string}}, example: [%s]}",
                "{in: query, name: q, schema: {type: array, items: {type: string}}, example: %s}",
                "{type: object, required: %s}",
                "{get: {tags: %s}}",
                "{variables: {v: {enum: %s}}}",
                "{x-constants: {v: %s}}",
            })
    void keepsTheCharactersOfTexts(String document) {
        assertThat(read(document.formatted(PLAIN))).isEqualTo(read(document.formatted(QUOTED)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "default",
                "const",
                "example",
                "title",
                "description",
                "name",
                "operationId",
                "summary",
                "pattern",
                "version",
                "x-name"
            })
    void keepsTheCharactersOfASingleText(String keyword) {
        for (String text : List.of("on", "True", "01", "1_000", "0x10", "1e3", ".5", "2020-01-01")) {
            assertThat(read("{type: string, " + keyword + ": " + text + "}").get(keyword))
                    .isEqualTo(Specs.yaml("'" + text + "'"));
        }
    }

    @Test
    void keepsTheCharactersOfKeys() {
        assertThat(read("""
                responses: {200: {}, default: {}}
                properties: {on: {type: string}, 010: {type: integer}, null: {}, True: {}, 'yes': {}}
                discriminator: {propertyName: on, mapping: {01: '#/a', no: '#/b'}}
                """)).isEqualTo(read("""
                {"responses": {"200": {}, "default": {}},
                 "properties": {"on": {"type": "string"}, "010": {"type": "integer"}, "null": {}, "True": {}, "yes": {}},
                 "discriminator": {"propertyName": "on", "mapping": {"01": "#/a", "no": "#/b"}}}
                """));
    }

    @Test
    void keepsNullAmongTextsWhereItIsPlain() {
        assertThat(read("{type: [string, 'null'], enum: [a, null, 'null'], default: null, description: }"))
                .isEqualTo(read("""
                        {"type": ["string", "null"], "enum": ["a", null, "null"], "default": null, "description": null}
                        """));
    }

    @Test
    void takesNamesForTextsEvenIfTheySpellNull() {
        assertThat(read("{type: null, required: [null, ~], name: ~, tags: [null]}"))
                .isEqualTo(
                        read(
                                "{\"type\": \"null\", \"required\": [\"null\", \"~\"], \"name\": \"~\", \"tags\": [\"null\"]}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            on | "on"
            yes | "yes"
            true | true
            FALSE | false
            010 | 10
            0x1F | 31
            0o17 | 15
            +5 | 5
            .5 | 0.5
            1_000 | "1_000"
            1e3 | 1000
            null | null
            Null | null
            .inf | ".inf"
            -.INF | "-.INF"
            2020-01-01 | "2020-01-01"
            1:30 | "1:30"
            '010' | "010"
            !!str 010 | "010"
            !!int "10" | 10
            1e99999999999 | "1e99999999999"
            """)
    void readsOtherScalarsByTheCoreSchema(String text, String json) {
        JsonNode value = read("enum: [" + text + "]").get("enum").get(0);

        assertThat(value.isNumber() ? value.decimalValue().toPlainString() : value.toString())
                .isEqualTo(json);
    }

    @Test
    void keepsTruthsWhereKeywordsTakeThem() {
        ObjectNode read = read("""
                {required: true, nullable: True, properties: {any: true, name: true}, items: true, x-flag: true,
                 security: [{a: [on]}], example: {required: true, name: 1, type: 2}}
                """);

        assertThat(read).isEqualTo(read("""
                {"required": true, "nullable": true, "properties": {"any": true, "name": true}, "items": true,
                 "x-flag": true, "security": [{"a": ["on"]}], "example": {"required": true, "name": 1, "type": 2}}
                """));
    }

    @Test
    void takesKeywordsForNamesWhereNamesAre() {
        assertThat(read("properties: {default: {type: string, enum: [01]}, type: {type: string, enum: [NO, 02]}}"))
                .isEqualTo(read("""
                        {"properties": {"default": {"type": "string", "enum": ["01"]},
                                        "type": {"type": "string", "enum": ["NO", "02"]}}}
                        """));
    }

    @Test
    void copiesTheTargetsOfAliases() {
        ObjectNode read = read("{a: &a {type: string}, b: *a, c: [*a]}");

        ((ObjectNode) read.get("a")).put("type", "integer");

        assertThat(read).isEqualTo(read("{a: {type: integer}, b: {type: string}, c: [{type: string}]}"));
    }

    @Test
    void readsAnAliasByWhereItIsUsed() {
        assertThat(
                        read(
                                "{x-words: &words [01, true], properties: {a: {type: string, enum: *words}, b: {enum: *words}}}"))
                .isEqualTo(read("""
                        {"x-words": [1, true],
                         "properties": {"a": {"type": "string", "enum": ["01", "true"]}, "b": {"enum": [1, true]}}}
                        """));
    }

    @Test
    void mergesMappings() {
        ObjectNode read = read("""
                base: &base {type: string, minLength: 1}
                more: &more {<<: *base, minLength: 2, maxLength: 9}
                one: {<<: *base, maxLength: 5}
                several: {minLength: 0, <<: [*more, *base], pattern: p}
                none: {'<<': text}
                """);

        assertThat(read.get("more")).isEqualTo(Specs.yaml("{type: string, minLength: 2, maxLength: 9}"));
        assertThat(read.get("one")).isEqualTo(Specs.yaml("{type: string, minLength: 1, maxLength: 5}"));
        assertThat(read.get("several")).isEqualTo(Specs.yaml("{minLength: 0, type: string, maxLength: 9, pattern: p}"));
        assertThat(read.get("none")).isEqualTo(read("{\"<<\": \"text\"}"));
        // In the order of the document, in which a person would have written them.
        assertThat(read.get("one").fieldNames()).toIterable().containsExactly("type", "minLength", "maxLength");
    }

    @Test
    void readsMergedEnumsByTheMergedType() {
        assertThat(read("{base: &base {type: string}, a: {<<: *base, enum: [01, NO]}}")
                        .get("a"))
                .isEqualTo(read("{\"type\": \"string\", \"enum\": [\"01\", \"NO\"]}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'a: &a {b: *a}'              | line 1, column 4: contains itself by an alias: replace it by a $ref.
            'a: &a [*a]'                 | line 1, column 4: contains itself by an alias: replace it by a $ref.
            'a: &a {b: {<<: *a}}'        | line 1, column 4: contains itself by a merge key: replace it by an allOf.
            'a: {<<: text}'              | line 1, column 9: has a merge key without a mapping: name the mapping that is merged.
            '? [a]\n: 1'                 | line 1, column 3: has a key that is not a text: write the key as a text.
            'a: {b: 1, b: 2}'            | line 1, column 11: is not YAML or JSON (Duplicate field 'b'): correct it there, or copy the document again.
            """)
    void reportsWhatCannotBeJson(String yaml, String message) {
        assertThatThrownBy(() -> read(yaml.replace("\\n", "\n")))
                .isInstanceOf(SpecException.class)
                .hasMessage("vendor.yaml, " + message);
    }

    @Test
    void refusesAliasesThatMultiply() {
        StringBuilder text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 9; i++) {
            text.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(9)));
        }

        assertThatThrownBy(() -> read(text.toString()))
                .isInstanceOf(SpecException.class)
                .hasMessageEndingWith("repeats its aliases too often: write them out where they are needed.");
    }

    private static ObjectNode read(String text) {
        return Yaml.parse(Specs.FILE, text);
    }
}
