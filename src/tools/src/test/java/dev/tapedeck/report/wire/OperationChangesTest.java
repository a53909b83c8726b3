package dev.tapedeck.report.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.report.output.Report;
import dev.tapedeck.report.output.Section;
import org.junit.jupiter.api.Test;

/** Changes of operations and of what is sent to them. */
class OperationChangesTest {

    @Test
    void reportsAddedAndRemovedOperations() {
        String other =
                RoomsDocument.DOCUMENT.replace("/v1/Rooms/{Sid}", "/v1/Rooms").replace("FetchRoom", "ListRoom");

        Report report = TestReports.of(RoomsDocument.DOCUMENT, other);

        assertThat(TestReports.rows(report, Section.WIRE))
                .containsExactly("GET /v1/Rooms/{Sid} | operation FetchRoom | not there");
        assertThat(TestReports.rows(report, Section.ADDITION))
                .containsExactly("GET /v1/Rooms | not there | operation ListRoom");
    }

    @Test
    void reportsMovedOperations() {
        Report report = TestReports.of(
                RoomsDocument.DOCUMENT, RoomsDocument.DOCUMENT.replace("/v1/Rooms/{Sid}", "/v2/Rooms/{Sid}"));

        assertThat(report.rows()).hasSize(1);
        assertThat(TestReports.rows(report, Section.WIRE))
                .containsExactly("GET /v2/Rooms/{Sid} | GET /v1/Rooms/{Sid} | GET /v2/Rooms/{Sid}");
    }

    @Test
    void ignoresNamesOfPathVariables() {
        RoomsDocument.assertUnchanged(
                RoomsDocument.DOCUMENT.replace("{Sid}", "{RoomSid}").replace("name: Sid", "name: RoomSid"));
    }

    @Test
    void comparesSchemasOfPathVariables() {
        Report report = TestReports.of(
                RoomsDocument.DOCUMENT,
                RoomsDocument.DOCUMENT
                        .replace("{Sid}", "{Id}")
                        .replace(
                                "name: Sid, in: path, required: true, schema: {",
                                "name: Id, in: path, schema: {pattern: '^R', "));

        assertThat(TestReports.rows(report, Section.WIRE))
                .contains("GET /v1/Rooms/{Id} path Sid | no pattern | pattern ^R");
    }

    @Test
    void distinguishesPathsOfOneShapeByName() {
        String twins = RoomsDocument.DOCUMENT
                + RoomsDocument.DOCUMENT
                        .substring(RoomsDocument.DOCUMENT.indexOf("  /v1/Rooms"))
                        .replace("{Sid}", "{Name}")
                        .replace("FetchRoom", "FetchRoomByName")
                        .replace("name: Sid", "name: Name");
        ObjectNode reversed = TestReports.yaml(twins);
        ObjectNode paths = TestReports.at(reversed, "/paths");
        paths.set("/v1/Rooms/{Sid}", paths.remove("/v1/Rooms/{Sid}"));

        assertThat(TestReports.of(TestReports.yaml(twins), reversed).verdict()).isEqualTo("unchanged");
        assertThat(TestReports.rows(TestReports.of(RoomsDocument.DOCUMENT, twins), Section.NOTE))
                .containsExactly("GET /v1/Rooms/{Sid}, GET /v1/Rooms/{Name} | unique | GET /v1/Rooms/{} 2 times");
    }

    @Test
    void reportsInputsMovedIntoTheBody() {
        ObjectNode now = TestReports.yaml(RoomsDocument.DOCUMENT);
        ObjectNode operation = TestReports.at(now, "/paths/~1v1~1Rooms~1{Sid}/get");
        operation.withArray("/parameters").remove(1);
        operation.set(
                "requestBody",
                TestReports.yaml("content: {application/json: {schema: {properties: {Filter: {type: array,"
                        + " items: {type: string}}}}}}"));

        assertThat(TestReports.rows(TestReports.of(TestReports.yaml(RoomsDocument.DOCUMENT), now), Section.WIRE))
                .contains("GET /v1/Rooms/{Sid} body Filter | in the query | in the body");
    }

    @Test
    void reportsOtherStylesOfLists() {
        Report report = TestReports.of(
                RoomsDocument.DOCUMENT, RoomsDocument.DOCUMENT.replace("in: query,", "in: query, explode: false,"));

        assertThat(TestReports.rows(report, Section.WIRE))
                .containsExactly("GET /v1/Rooms/{Sid} query Filter | style form exploded | style form");
    }

    @Test
    void comparesSecuritySchemes() {
        Report both = TestReports.of(
                RoomsDocument.DOCUMENT, RoomsDocument.DOCUMENT.replace("[{basic: []}]", "[{basic: []}, {token: []}]"));
        Report other = TestReports.of(
                RoomsDocument.DOCUMENT, RoomsDocument.DOCUMENT.replace("[{basic: []}]", "[{token: []}]"));

        assertThat(both.verdict()).isEqualTo("compatible");
        assertThat(TestReports.rows(other, Section.WIRE))
                .containsExactly("GET /v1/Rooms/{Sid} | access http basic | access http bearer");
        RoomsDocument.assertUnchanged(
                RoomsDocument.DOCUMENT.replace("basic:", "vendorAuth:").replace("scheme: basic", "scheme: Basic"));
        RoomsDocument.assertUnchanged(RoomsDocument.DOCUMENT.replace("security: [{basic: []}]\n", ""));
    }

    @Test
    void comparesHosts() {
        assertThat(TestReports.rows(
                        TestReports.of(
                                RoomsDocument.DOCUMENT,
                                RoomsDocument.DOCUMENT.replace("video.example", "media.example")),
                        Section.NOTE))
                .containsExactly(
                        "GET /v1/Rooms/{Sid} | host https://video.example.com | host https://media.example.com");
        RoomsDocument.assertUnchanged(
                RoomsDocument.DOCUMENT.replace("servers: [{url: https://video.example.com}]\n", ""));
    }

    @Test
    void notesDeprecations() {
        Report report = TestReports.of(
                RoomsDocument.DOCUMENT,
                RoomsDocument.DOCUMENT.replace(
                        "operationId: FetchRoom", "operationId: FetchRoom\n      deprecated: true"));

        assertThat(TestReports.rows(report, Section.NOTE))
                .containsExactly("GET /v1/Rooms/{Sid} | current | deprecated");
    }

    /** Twilio's first documents had no operation ids. */
    @Test
    void ignoresAddedOperationIds() {
        RoomsDocument.assertUnchanged(
                RoomsDocument.DOCUMENT.replace("operationId: FetchRoom", "summary: Fetch a room"));
    }

    @Test
    void ignoresCredentialsListedAsParameters() {
        RoomsDocument.assertUnchanged(RoomsDocument.DOCUMENT.replace(
                "- {name: Filter,",
                "- {name: Authorization, in: header, required: true, schema: {}}\n      - {name: Filter,"));
    }
}
