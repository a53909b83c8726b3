package dev.tapedeck.report.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.report.output.Report;
import dev.tapedeck.report.output.Section;
import org.junit.jupiter.api.Test;

/** Changes of what an answer is made of. */
class ResponseChangesTest {

    @Test
    void reportsRenamedListsAndTheirItems() {
        Report report = TestReports.of(
                RoomsDocument.DOCUMENT,
                RoomsDocument.DOCUMENT.replace("rooms: {", "sessions: {").replace("sid: {", "id: {"));

        assertThat(TestReports.rows(report, Section.WIRE))
                .containsExactly(
                        "GET /v1/Rooms/{Sid} 200 sessions | list key rooms | list key sessions",
                        "GET /v1/Rooms/{Sid} 200 sessions[].sid | string optional | not there");
        assertThat(TestReports.rows(report, Section.ADDITION))
                .containsExactly("GET /v1/Rooms/{Sid} 200 sessions[].id | not there | string optional");
    }

    @Test
    void omitsPartsOfRetypedFields() {
        Report report = TestReports.of(
                RoomsDocument.DOCUMENT,
                RoomsDocument.DOCUMENT.replace("rooms: {type: array, items", "rooms: {type: string, x-items"));

        assertThat(TestReports.rows(report, Section.WIRE))
                .containsExactly("GET /v1/Rooms/{Sid} 200 rooms | type array | type string");
    }

    @Test
    void comparesValuesOfMaps() {
        Report report = TestReports.of(
                RoomsDocument.DOCUMENT,
                RoomsDocument.DOCUMENT.replace("additionalProperties: {type: string}", "nullable: false"));

        assertThat(report.rows()).hasSize(1);
        assertThat(TestReports.rows(report, Section.WIRE))
                .containsExactly("GET /v1/Rooms/{Sid} 200 links{} | type string | any value");
    }

    @Test
    void comparesResponsesOfMovedStatuses() {
        Report report = TestReports.of(
                RoomsDocument.DOCUMENT,
                RoomsDocument.DOCUMENT.replace("'200'", "'202'").replace("sid: {type: string}", "sid: {}"));

        assertThat(TestReports.rows(report, Section.NOTE))
                .containsExactly("GET /v1/Rooms/{Sid} | success 200 | success 202");
        assertThat(TestReports.rows(report, Section.WIRE))
                .containsExactly("GET /v1/Rooms/{Sid} 202 rooms[].sid | type string | any value");
    }

    @Test
    void notesAddedAndRemovedSuccesses() {
        ObjectNode more = TestReports.yaml(RoomsDocument.DOCUMENT);
        ObjectNode responses = TestReports.at(more, "/paths/~1v1~1Rooms~1{Sid}/get/responses");
        responses.set("201", responses.get("200"));

        assertThat(TestReports.of(TestReports.yaml(RoomsDocument.DOCUMENT), more)
                        .rows())
                .hasSize(1);
        assertThat(TestReports.rows(TestReports.of(more, TestReports.yaml(RoomsDocument.DOCUMENT)), Section.NOTE))
                .containsExactly("GET /v1/Rooms/{Sid} | success 200, 201 | success 200");
        assertThat(TestReports.of(more, TestReports.yaml(RoomsDocument.DOCUMENT))
                        .verdict())
                .isEqualTo("compatible");
    }

    @Test
    void reportsMissingBodies() {
        ObjectNode now = TestReports.yaml(RoomsDocument.DOCUMENT);
        ObjectNode responses = TestReports.at(now, "/paths/~1v1~1Rooms~1{Sid}/get/responses");
        responses.remove("200");
        responses.putObject("204");

        assertThat(TestReports.rows(TestReports.of(TestReports.yaml(RoomsDocument.DOCUMENT), now), Section.WIRE))
                .containsExactly("GET /v1/Rooms/{Sid} 200 | object | not there");
    }

    @Test
    void notesOtherStatuses() {
        Report report = TestReports.of(RoomsDocument.DOCUMENT, RoomsDocument.DOCUMENT.replace("'404'", "'409'"));

        assertThat(report.verdict()).isEqualTo("compatible");
        assertThat(TestReports.rows(report, Section.NOTE))
                .containsExactlyInAnyOrder(
                        "GET /v1/Rooms/{Sid} 404 | answer 404 | not there",
                        "GET /v1/Rooms/{Sid} 409 | not there | answer 409");
    }

    @Test
    void comparesMediaTypes() {
        Report report =
                TestReports.of(RoomsDocument.DOCUMENT, RoomsDocument.DOCUMENT.replace("application/json", "text/csv"));

        assertThat(TestReports.rows(report, Section.WIRE))
                .containsExactly("GET /v1/Rooms/{Sid} 200 | media type application/json | not there");
        RoomsDocument.assertUnchanged(
                RoomsDocument.DOCUMENT.replace("application/json", "Application/JSON; charset=utf-8"));
    }

    @Test
    void endsRecursiveSchemas() {
        String tree = "openapi: 3.0.1\npaths: {/v1/Trees: {get: {responses: {'200': {content: {application/json:"
                + " {schema: {$ref: '#/components/schemas/Tree'}}}}}}}}\ncomponents: {schemas: {Tree: {properties:"
                + " {left: {$ref: '#/components/schemas/Tree'}, right: {anyOf: [{$ref: '#/components/schemas/Tree'}]}}}}}";

        assertThat(TestReports.of(tree, tree.replace("right", "other")).rows()).hasSize(2);
        assertThat(TestReports.of(tree, tree).verdict()).isEqualTo("unchanged");
    }

    /** Ten schemas that each hold all ten have no end; what differs near the root is found all the same. */
    @Test
    void comparesUpperLevelsOfRecursiveSchemas() {
        ObjectNode web = TestReports.operation("get", """
                responses: {'200': {content: {application/json: {schema: {$ref: '#/components/schemas/S0'}}}}}
                """);
        for (int owner = 0; owner < 10; owner++) {
            ObjectNode fields = web.withObject("/components/schemas/S" + owner + "/properties");
            for (int field = 0; field < 10; field++) {
                fields.putObject("f" + field).put("$ref", "#/components/schemas/S" + field);
            }
        }
        ObjectNode now = web.deepCopy();
        TestReports.at(now, "/components/schemas/S9/properties").putObject("extra");

        assertThat(TestReports.of(web, web.deepCopy()).verdict()).isEqualTo("unchanged");
        assertThat(TestReports.of(web, now).verdict()).isEqualTo("compatible");
        assertThat(TestReports.rows(TestReports.of(web, now), Section.ADDITION))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("GET /v1/Things 200 f9.extra, ");
    }
}
