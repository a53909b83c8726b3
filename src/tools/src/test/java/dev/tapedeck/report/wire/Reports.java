package dev.tapedeck.report.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.tree.Yaml;
import dev.tapedeck.report.document.Document;
import dev.tapedeck.report.output.Report;
import dev.tapedeck.report.output.Section;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * Two documents to compare: small ones, or a contract and an edit of it. These contracts are copies of those of one
 * day, so that tests do not depend on what {@code specs/} holds.
 */
public final class Reports {
    public static final Path TWILIO = Path.of("src/test/resources/contracts", "twilio-video-v1.yaml");
    public static final Path SIGNALWIRE = Path.of("src/test/resources/contracts", "signalwire-video.yaml");

    private Reports() {}

    static Report of(ObjectNode old, ObjectNode now) {
        return Report.of(CompareDocuments.between(new Document("old.yaml", old), new Document("new.yaml", now)));
    }

    static Report of(String old, String now) {
        return of(yaml(old), yaml(now));
    }

    static Report edited(Path spec, Consumer<ObjectNode> edit) {
        ObjectNode now = Yaml.read(spec);
        edit.accept(now);
        return of(Yaml.read(spec), now);
    }

    /** Returns a document of {@code POST /v1/Things}, whose form has one field and whose response has no body. */
    static Report input(String old, String now) {
        return of(posting(old), posting(now));
    }

    /** Returns a document of {@code GET /v1/Things}, which returns a list of things with one field. */
    static Report answer(String old, String now) {
        return of(listing(old), listing(now));
    }

    static ObjectNode posting(String field) {
        ObjectNode document = operation("post", """
                operationId: CreateThing
                requestBody:
                  content:
                    application/x-www-form-urlencoded:
                      schema: {type: object, properties: {field: {}}}
                responses: {'201': {description: Made.}}
                """);
        field(at(document, "/paths/~1v1~1Things/post/requestBody/content/application~1x-www-form-urlencoded"), field);
        return document;
    }

    static ObjectNode listing(String field) {
        ObjectNode document = operation("get", """
                operationId: ListThings
                responses:
                  '200':
                    description: A page.
                    content:
                      application/json:
                        schema:
                          type: object
                          properties: {things: {type: array, items: {$ref: '#/components/schemas/Thing'}}}
                """);
        document.set("components", yaml("schemas: {Thing: {schema: {type: object, properties: {field: {}}}}}"));
        ObjectNode schemas = at(document, "/components/schemas");
        field(at(document, "/components/schemas/Thing"), field);
        schemas.set("Thing", schemas.get("Thing").get("schema"));
        return document;
    }

    static ObjectNode operation(String method, String operation) {
        ObjectNode document = yaml("openapi: 3.1.0\npaths: {/v1/Things: {}}");
        at(document, "/paths/~1v1~1Things").set(method, yaml(operation));
        return document;
    }

    public static ObjectNode yaml(String text) {
        return Yaml.parse("test.yaml", text);
    }

    static ObjectNode at(JsonNode document, String pointer) {
        return (ObjectNode) document.requiredAt(pointer);
    }

    /** Returns the locations and states of the rows, without Markdown's backticks. */
    static List<String> rows(Report report, Section section) {
        return report.rows().stream()
                .filter(row -> row.section() == section)
                .map(row -> String.join(" | ", row.where(), row.was(), row.is()).replace("`", ""))
                .toList();
    }

    /** Sets the field: an empty text removes it, an exclamation mark in front makes it required. */
    private static void field(ObjectNode holder, String field) {
        ObjectNode schema = at(holder, "/schema");
        boolean required = field.startsWith("!");
        if (field.isEmpty()) {
            schema.remove("properties");
        } else {
            at(schema, "/properties").set("field", yaml(required ? field.substring(1) : field));
        }
        if (required) {
            schema.putArray("required").add("field");
        }
    }
}
