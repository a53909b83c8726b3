package dev.tapedeck.report.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.tree.Yaml;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that say the same in another spelling are unchanged. */
class UnchangedDocumentsTest {

    @ParameterizedTest
    @ValueSource(strings = {"twilio-video-v1", "signalwire-video"})
    void ignoresFormsOfNull(String name) {
        assertUnchanged(name, document -> nullsAsKeyword(document));
        assertUnchanged(name, document -> {
            nullsAsKeyword(document);
            nullsAsBranch(document);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"twilio-video-v1", "signalwire-video"})
    void ignoresOrder(String name) {
        ObjectNode document = Yaml.read(Path.of("../../specs", name + ".yaml"));

        assertThat(Reports.of(document, (ObjectNode) reversed(document)).markdown())
                .isEqualTo("unchanged\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"twilio-video-v1", "signalwire-video"})
    void ignoresDescriptions(String name) {
        assertUnchanged(
                name,
                document -> everyObject(document, node -> {
                    if (node.path("description").isTextual()) {
                        node.put("description", "Other words.").put("x-note", "An extension.");
                    }
                }));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
            {type: integer, default: 1}; {type: integer, default: 1.0}
            {type: string, default: 50}; {type: string, default: '50'}
            {type: string, default: true}; {type: string, default: 'true'}
            {type: string}; {type: string, default: null}
            {type: string, enum: [a, b]}; {type: string, enum: [b, a]}
            {type: string, enum: [a]}; {const: a}
            {type: string, enum: [a], nullable: true}; {type: [string, 'null'], enum: [a, null]}
            {type: string, nullable: true}; {oneOf: [{type: string}, {type: 'null'}]}
            {type: string, nullable: true}; {oneOf: [{type: string}, {nullable: true}]}
            {type: string, nullable: false}; {type: string}
            {anyOf: [{type: string}, {type: integer}]}; {anyOf: [{type: integer}, {type: string}]}
            {anyOf: [{type: string}, {type: integer}]}; {type: [integer, string]}
            {allOf: [{type: string}]}; {type: string}
            {type: integer, minimum: 0, exclusiveMinimum: true}; {type: integer, minimum: 1}
            {type: integer, exclusiveMaximum: 11}; {type: integer, maximum: 10}
            {type: string, minLength: 0}; {type: string}
            {type: string, pattern: '^[A-Za-z0-9_-]+$'}; {type: string, pattern: '^[A-Za-z0-9_\\-]+$'}
            {type: object}; {type: object, additionalProperties: {}}
            {type: object}; {type: object, additionalProperties: true}
            {type: object}; {type: object, properties: {}, unevaluatedProperties: {}}
            {type: object, additionalProperties: {type: string}}; {type: object, unevaluatedProperties: {type: string}}
            {type: object, properties: {a: {}}}; {type: object, properties: {a: {}}, unevaluatedProperties: {not: {}}}
            {type: object, properties: {a: {type: string}}}; {properties: {a: {type: string}}, additionalProperties: false}
            {allOf: [{properties: {a: {type: string}}}, {properties: {b: {}}}]}; {type: object, properties: {b: {}, a: {type: string}}}
            {type: string, deprecated: false}; {type: string, title: A title, example: text}
            """)
    void ignoresFormsOfKeywords(String one, String other) {
        assertThat(Reports.input(one, other).markdown()).isEqualTo("unchanged\n");
        assertThat(Reports.answer(one, other).markdown()).isEqualTo("unchanged\n");
        assertThat(Reports.answer(other, one).markdown()).isEqualTo("unchanged\n");
    }

    private static void assertUnchanged(String name, Consumer<ObjectNode> edit) {
        ObjectNode old = Yaml.read(Path.of("../../specs", name + ".yaml"));
        ObjectNode now = old.deepCopy();
        edit.accept(now);

        assertThat(now).isNotEqualTo(old);
        assertThat(Reports.of(old, now).markdown()).isEqualTo("unchanged\n");
    }

    private static void nullsAsKeyword(ObjectNode document) {
        document.put("openapi", "3.0.3").put("x-dialect", "3.0");
        everyObject(document, node -> {
            JsonNode branches = node.path("anyOf");
            if (branches.size() == 2 && branches.get(1).path("type").asText().equals("null")) {
                node.remove("anyOf");
                node.put("nullable", true);
                if (branches.get(0).has("$ref")) {
                    node.putArray("allOf").add(branches.get(0));
                } else {
                    node.setAll((ObjectNode) branches.get(0));
                }
            }
        });
    }

    private static void nullsAsBranch(ObjectNode document) {
        document.put("openapi", "3.1.0");
        everyObject(document, node -> {
            if (node.path("nullable").asBoolean()) {
                ObjectNode branch = node.deepCopy();
                branch.remove(List.of("nullable", "description"));
                node.removeAll();
                node.putArray("anyOf").add(branch).addObject().put("type", "null");
            }
        });
    }

    private static void everyObject(JsonNode node, Consumer<ObjectNode> edit) {
        node.forEach(part -> everyObject(part, edit));
        if (node instanceof ObjectNode object) {
            edit.accept(object);
        }
    }

    private static JsonNode reversed(JsonNode node) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (node.isObject()) {
            List<String> names = new ArrayList<>();
            node.fieldNames().forEachRemaining(names::add);
            Collections.reverse(names);
            ObjectNode reversed = nodes.objectNode();
            names.forEach(name -> reversed.set(name, reversed(node.get(name))));
            return reversed;
        }
        if (node.isArray()) {
            List<JsonNode> parts = new ArrayList<>(
                    node.valueStream().map(UnchangedDocumentsTest::reversed).toList());
            Collections.reverse(parts);
            return nodes.arrayNode().addAll(parts);
        }
        return node;
    }
}
