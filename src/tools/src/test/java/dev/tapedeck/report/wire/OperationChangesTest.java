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
        String other = Rooms.DOCUMENT.replace("/v1/Rooms/{Sid}", "/v1/Rooms").replace("FetchRoom", "ListRoom");

        Report report = Reports.of(Rooms.DOCUMENT, other);

        assertThat(Reports.rows(report, Section.WIRE))
                .containsExactly("GET /v1/Rooms/{Sid} | operation FetchRoom | not there");
        assertThat(Reports.rows(report, Section.ADDITION))
                .containsExactly("GET /v1/Rooms | not there | operation ListRoom");
    }

    @Test
    void reportsMovedOperations() {
        Report report = Reports.of(Rooms.DOCUMENT, Rooms.DOCUMENT.replace("/v1/Rooms/{Sid}", "/v2/Rooms/{Sid}"));

        assertThat(report.rows()).hasSize(1);
        assertThat(Reports.rows(report, Section.WIRE))
                .containsExactly("GET /v2/Rooms/{Sid} | GET /v1/Rooms/{Sid} | GET /v2/Rooms/{Sid}");
    }

    @Test
    void ignoresNamesOfPathVariables() {
        Rooms.assertUnchanged(Rooms.DOCUMENT.replace("{Sid}", "{RoomSid}").replace("name: Sid", "name: RoomSid"));
    }

    @Test
    void comparesSchemasOfPathVariables() {
        Report report = Reports.of(
                Rooms.DOCUMENT,
                Rooms.DOCUMENT
                        .replace("{Sid}", "{Id}")
                        .replace(
                                "name: Sid, in: path, required: true, schema: {",
                                "name: Id, in: path, schema: {pattern: '^R', "));

        assertThat(Reports.rows(report, Section.WIRE))
                .contains("GET /v1/Rooms/{Id} path Sid | no pattern | pattern ^R");
    }

    @Test
    void distinguishesPathsOfOneShapeByName() {
        String twins = Rooms.DOCUMENT
                + Rooms.DOCUMENT
                        .substring(Rooms.DOCUMENT.indexOf("  /v1/Rooms"))
                        .replace("{Sid}", "{Name}")
                        .replace("FetchRoom", "FetchRoomByName")
                        .replace("name: Sid", "name: Name");
        ObjectNode reversed = Reports.yaml(twins);
        ObjectNode paths = Reports.at(reversed, "/paths");
        paths.set("/v1/Rooms/{Sid}", paths.remove("/v1/Rooms/{Sid}"));

        assertThat(Reports.of(Reports.yaml(twins), reversed).verdict()).isEqualTo("unchanged");
        assertThat(Reports.rows(Reports.of(Rooms.DOCUMENT, twins), Section.NOTE))
                .containsExactly("GET /v1/Rooms/{Sid}, GET /v1/Rooms/{Name} | unique | GET /v1/Rooms/{} 2 times");
    }

    @Test
    void reportsInputsMovedIntoTheBody() {
        ObjectNode now = Reports.yaml(Rooms.DOCUMENT);
        ObjectNode operation = Reports.at(now, "/paths/~1v1~1Rooms~1{Sid}/get");
        operation.withArray("/parameters").remove(1);
        operation.set(
                "requestBody",
                Reports.yaml("content: {application/json: {schema: {properties: {Filter: {type: array,"
                        + " items: {type: string}}}}}}"));

        assertThat(Reports.rows(Reports.of(Reports.yaml(Rooms.DOCUMENT), now), Section.WIRE))
                .contains("GET /v1/Rooms/{Sid} body Filter | in the query | in the body");
    }

    @Test
    void reportsOtherStylesOfLists() {
        Report report = Reports.of(Rooms.DOCUMENT, Rooms.DOCUMENT.replace("in: query,", "in: query, explode: false,"));

        assertThat(Reports.rows(report, Section.WIRE))
                .containsExactly("GET /v1/Rooms/{Sid} query Filter | style form exploded | style form");
    }

    @Test
    void comparesSecuritySchemes() {
        Report both = Reports.of(Rooms.DOCUMENT, Rooms.DOCUMENT.replace("[{basic: []}]", "[{basic: []}, {token: []}]"));
        Report other = Reports.of(Rooms.DOCUMENT, Rooms.DOCUMENT.replace("[{basic: []}]", "[{token: []}]"));

        assertThat(both.verdict()).isEqualTo("compatible");
        assertThat(Reports.rows(other, Section.WIRE))
                .containsExactly("GET /v1/Rooms/{Sid} | access http basic | access http bearer");
        Rooms.assertUnchanged(
                Rooms.DOCUMENT.replace("basic:", "vendorAuth:").replace("scheme: basic", "scheme: Basic"));
        Rooms.assertUnchanged(Rooms.DOCUMENT.replace("security: [{basic: []}]\n", ""));
    }

    @Test
    void comparesHosts() {
        assertThat(Reports.rows(
                        Reports.of(Rooms.DOCUMENT, Rooms.DOCUMENT.replace("video.example", "media.example")),
                        Section.NOTE))
                .containsExactly(
                        "GET /v1/Rooms/{Sid} | host https://video.example.com | host https://media.example.com");
        Rooms.assertUnchanged(Rooms.DOCUMENT.replace("servers: [{url: https://video.example.com}]\n", ""));
    }

    @Test
    void notesDeprecations() {
        Report report = Reports.of(
                Rooms.DOCUMENT,
                Rooms.DOCUMENT.replace("operationId: FetchRoom", "operationId: FetchRoom\n      deprecated: true"));

        assertThat(Reports.rows(report, Section.NOTE)).containsExactly("GET /v1/Rooms/{Sid} | current | deprecated");
    }

    /** Twilio's first documents had no operation ids. */
    @Test
    void ignoresAddedOperationIds() {
        Rooms.assertUnchanged(Rooms.DOCUMENT.replace("operationId: FetchRoom", "summary: Fetch a room"));
    }

    @Test
    void ignoresCredentialsListedAsParameters() {
        Rooms.assertUnchanged(Rooms.DOCUMENT.replace(
                "- {name: Filter,",
                "- {name: Authorization, in: header, required: true, schema: {}}\n      - {name: Filter,"));
    }
}
