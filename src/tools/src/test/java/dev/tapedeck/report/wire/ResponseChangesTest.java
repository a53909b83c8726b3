package dev.tapedeck.report.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.report.output.Report;
import dev.tapedeck.report.output.Section;
import org.junit.jupiter.api.Test;

/** Changes of the contents of a response. */
class ResponseChangesTest {

    @Test
    void reportsRenamedListsAndTheirItems() {
        Report report = Reports.of(
                Rooms.DOCUMENT,
                Rooms.DOCUMENT.replace("rooms: {", "sessions: {").replace("sid: {", "id: {"));

        assertThat(Reports.rows(report, Section.WIRE))
                .containsExactly(
                        "GET /v1/Rooms/{Sid} 200 sessions | list key rooms | list key sessions",
                        "GET /v1/Rooms/{Sid} 200 sessions[].sid | string optional | not there");
        assertThat(Reports.rows(report, Section.ADDITION))
                .containsExactly("GET /v1/Rooms/{Sid} 200 sessions[].id | not there | string optional");
    }

    @Test
    void omitsPartsOfRetypedFields() {
        Report report = Reports.of(
                Rooms.DOCUMENT, Rooms.DOCUMENT.replace("rooms: {type: array, items", "rooms: {type: string, x-items"));

        assertThat(Reports.rows(report, Section.WIRE))
                .containsExactly("GET /v1/Rooms/{Sid} 200 rooms | type array | type string");
    }

    @Test
    void comparesValuesOfMaps() {
        Report report = Reports.of(
                Rooms.DOCUMENT, Rooms.DOCUMENT.replace("additionalProperties: {type: string}", "nullable: false"));

        assertThat(report.rows()).hasSize(1);
        assertThat(Reports.rows(report, Section.WIRE))
                .containsExactly("GET /v1/Rooms/{Sid} 200 links{} | type string | any value");
    }

    @Test
    void comparesResponsesOfMovedStatuses() {
        Report report = Reports.of(
                Rooms.DOCUMENT, Rooms.DOCUMENT.replace("'200'", "'202'").replace("sid: {type: string}", "sid: {}"));

        assertThat(Reports.rows(report, Section.NOTE))
                .containsExactly("GET /v1/Rooms/{Sid} | success 200 | success 202");
        assertThat(Reports.rows(report, Section.WIRE))
                .containsExactly("GET /v1/Rooms/{Sid} 202 rooms[].sid | type string | any value");
    }

    @Test
    void notesAddedAndRemovedSuccesses() {
        ObjectNode more = Reports.yaml(Rooms.DOCUMENT);
        ObjectNode responses = Reports.at(more, "/paths/~1v1~1Rooms~1{Sid}/get/responses");
        responses.set("201", responses.get("200"));

        assertThat(Reports.of(Reports.yaml(Rooms.DOCUMENT), more).rows()).hasSize(1);
        assertThat(Reports.rows(Reports.of(more, Reports.yaml(Rooms.DOCUMENT)), Section.NOTE))
                .containsExactly("GET /v1/Rooms/{Sid} | success 200, 201 | success 200");
        assertThat(Reports.of(more, Reports.yaml(Rooms.DOCUMENT)).verdict()).isEqualTo("compatible");
    }

    @Test
    void reportsMissingBodies() {
        ObjectNode now = Reports.yaml(Rooms.DOCUMENT);
        ObjectNode responses = Reports.at(now, "/paths/~1v1~1Rooms~1{Sid}/get/responses");
        responses.remove("200");
        responses.putObject("204");

        assertThat(Reports.rows(Reports.of(Reports.yaml(Rooms.DOCUMENT), now), Section.WIRE))
                .containsExactly("GET /v1/Rooms/{Sid} 200 | object | not there");
    }

    @Test
    void notesOtherStatuses() {
        Report report = Reports.of(Rooms.DOCUMENT, Rooms.DOCUMENT.replace("'404'", "'409'"));

        assertThat(report.verdict()).isEqualTo("compatible");
        assertThat(Reports.rows(report, Section.NOTE))
                .containsExactlyInAnyOrder(
                        "GET /v1/Rooms/{Sid} 404 | response 404 | not there",
                        "GET /v1/Rooms/{Sid} 409 | not there | response 409");
    }

    @Test
    void comparesMediaTypes() {
        Report report = Reports.of(Rooms.DOCUMENT, Rooms.DOCUMENT.replace("application/json", "text/csv"));

        assertThat(Reports.rows(report, Section.WIRE))
                .containsExactly("GET /v1/Rooms/{Sid} 200 | media type application/json | not there");
        Rooms.assertUnchanged(Rooms.DOCUMENT.replace("application/json", "Application/JSON; charset=utf-8"));
    }

    @Test
    void endsRecursiveSchemas() {
        String tree = "openapi: 3.0.1\npaths: {/v1/Trees: {get: {responses: {'200': {content: {application/json:"
                + " {schema: {$ref: '#/components/schemas/Tree'}}}}}}}}\ncomponents: {schemas: {Tree: {properties:"
                + " {left: {$ref: '#/components/schemas/Tree'}, right: {anyOf: [{$ref: '#/components/schemas/Tree'}]}}}}}";

        assertThat(Reports.of(tree, tree.replace("right", "other")).rows()).hasSize(2);
        assertThat(Reports.of(tree, tree).verdict()).isEqualTo("unchanged");
    }

    /** Ten schemas that each contain all ten recurse forever; differences near the root are found nevertheless. */
    @Test
    void comparesUpperLevelsOfRecursiveSchemas() {
        ObjectNode web = Reports.operation("get", """
                responses: {'200': {content: {application/json: {schema: {$ref: '#/components/schemas/S0'}}}}}
                """);
        for (int owner = 0; owner < 10; owner++) {
            ObjectNode fields = web.withObject("/components/schemas/S" + owner + "/properties");
            for (int field = 0; field < 10; field++) {
                fields.putObject("f" + field).put("$ref", "#/components/schemas/S" + field);
            }
        }
        ObjectNode now = web.deepCopy();
        Reports.at(now, "/components/schemas/S9/properties").putObject("extra");

        assertThat(Reports.of(web, web.deepCopy()).verdict()).isEqualTo("unchanged");
        assertThat(Reports.of(web, now).verdict()).isEqualTo("compatible");
        assertThat(Reports.rows(Reports.of(web, now), Section.ADDITION))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("GET /v1/Things 200 f9.extra, ");
    }
}
