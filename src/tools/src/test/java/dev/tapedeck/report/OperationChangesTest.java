package dev.tapedeck.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

/** Changes of operations and of what is sent to them. */
class OperationChangesTest {

    @Test
    void operationsComeAndGo() {
        String other = Rooms.DOCUMENT.replace("/v1/Rooms/{Sid}", "/v1/Rooms").replace("FetchRoom", "ListRoom");

        Report report = Pair.of(Rooms.DOCUMENT, other);

        assertThat(Pair.rows(report, Section.WIRE))
                .containsExactly("GET /v1/Rooms/{Sid} | operation FetchRoom | not there");
        assertThat(Pair.rows(report, Section.ADDITION))
                .containsExactly("GET /v1/Rooms | not there | operation ListRoom");
    }

    @Test
    void anOperationThatKeepsItsIdHasMoved() {
        Report report = Pair.of(Rooms.DOCUMENT, Rooms.DOCUMENT.replace("/v1/Rooms/{Sid}", "/v2/Rooms/{Sid}"));

        assertThat(report.rows()).hasSize(1);
        assertThat(Pair.rows(report, Section.WIRE))
                .containsExactly("GET /v2/Rooms/{Sid} | GET /v1/Rooms/{Sid} | GET /v2/Rooms/{Sid}");
    }

    @Test
    void theNameOfAPathVariableIsNotOnTheWire() {
        Rooms.assertUnchanged(Rooms.DOCUMENT.replace("{Sid}", "{RoomSid}").replace("name: Sid", "name: RoomSid"));
    }

    @Test
    void whatIsAskedOfAPathVariableIs() {
        Report report = Pair.of(
                Rooms.DOCUMENT,
                Rooms.DOCUMENT
                        .replace("{Sid}", "{Id}")
                        .replace(
                                "name: Sid, in: path, required: true, schema: {",
                                "name: Id, in: path, schema: {pattern: '^R', "));

        assertThat(Pair.rows(report, Section.WIRE)).contains("GET /v1/Rooms/{Id} path Sid | no pattern | pattern ^R");
    }

    @Test
    void twoPathsOfOneShapeAreToldApartByTheirNames() {
        String twins = Rooms.DOCUMENT
                + Rooms.DOCUMENT
                        .substring(Rooms.DOCUMENT.indexOf("  /v1/Rooms"))
                        .replace("{Sid}", "{Name}")
                        .replace("FetchRoom", "FetchRoomByName")
                        .replace("name: Sid", "name: Name");
        ObjectNode reversed = Pair.yaml(twins);
        ObjectNode paths = Pair.at(reversed, "/paths");
        paths.set("/v1/Rooms/{Sid}", paths.remove("/v1/Rooms/{Sid}"));

        assertThat(Pair.of(Pair.yaml(twins), reversed).verdict()).isEqualTo("unchanged");
        assertThat(Pair.rows(Pair.of(Rooms.DOCUMENT, twins), Section.NOTE))
                .containsExactly("GET /v1/Rooms/{Sid}, GET /v1/Rooms/{Name} | unique | GET /v1/Rooms/{} 2 times");
    }

    @Test
    void anInputMovesIntoTheBody() {
        ObjectNode now = Pair.yaml(Rooms.DOCUMENT);
        ObjectNode operation = Pair.at(now, "/paths/~1v1~1Rooms~1{Sid}/get");
        operation.withArray("/parameters").remove(1);
        operation.set(
                "requestBody",
                Pair.yaml("content: {application/json: {schema: {properties: {Filter: {type: array,"
                        + " items: {type: string}}}}}}"));

        assertThat(Pair.rows(Pair.of(Pair.yaml(Rooms.DOCUMENT), now), Section.WIRE))
                .contains("GET /v1/Rooms/{Sid} body Filter | in the query | in the body");
    }

    @Test
    void aListIsWrittenInAnotherWay() {
        Report report = Pair.of(Rooms.DOCUMENT, Rooms.DOCUMENT.replace("in: query,", "in: query, explode: false,"));

        assertThat(Pair.rows(report, Section.WIRE))
                .containsExactly("GET /v1/Rooms/{Sid} query Filter | style form exploded | style form");
    }

    @Test
    void waysToShowWhoCalls() {
        Report both = Pair.of(Rooms.DOCUMENT, Rooms.DOCUMENT.replace("[{basic: []}]", "[{basic: []}, {token: []}]"));
        Report other = Pair.of(Rooms.DOCUMENT, Rooms.DOCUMENT.replace("[{basic: []}]", "[{token: []}]"));

        assertThat(both.verdict()).isEqualTo("compatible");
        assertThat(Pair.rows(other, Section.WIRE))
                .containsExactly("GET /v1/Rooms/{Sid} | access http basic | access http bearer");
        Rooms.assertUnchanged(
                Rooms.DOCUMENT.replace("basic:", "vendorAuth:").replace("scheme: basic", "scheme: Basic"));
        Rooms.assertUnchanged(Rooms.DOCUMENT.replace("security: [{basic: []}]\n", ""));
    }

    @Test
    void hostsWhereBothAreTold() {
        assertThat(Pair.rows(
                        Pair.of(Rooms.DOCUMENT, Rooms.DOCUMENT.replace("video.example", "media.example")),
                        Section.NOTE))
                .containsExactly(
                        "GET /v1/Rooms/{Sid} | host https://video.example.com | host https://media.example.com");
        Rooms.assertUnchanged(Rooms.DOCUMENT.replace("servers: [{url: https://video.example.com}]\n", ""));
    }

    @Test
    void anOperationIsToGoAway() {
        Report report = Pair.of(
                Rooms.DOCUMENT,
                Rooms.DOCUMENT.replace("operationId: FetchRoom", "operationId: FetchRoom\n      deprecated: true"));

        assertThat(Pair.rows(report, Section.NOTE)).containsExactly("GET /v1/Rooms/{Sid} | current | deprecated");
    }

    /** Twilio's first documents had no operation ids. */
    @Test
    void anIdWhereNoneWasIsNoOtherId() {
        Rooms.assertUnchanged(Rooms.DOCUMENT.replace("operationId: FetchRoom", "summary: Fetch a room"));
    }

    @Test
    void credentialsListedAsAParameterAreNone() {
        Rooms.assertUnchanged(Rooms.DOCUMENT.replace(
                "- {name: Filter,",
                "- {name: Authorization, in: header, required: true, schema: {}}\n      - {name: Filter,"));
    }
}
