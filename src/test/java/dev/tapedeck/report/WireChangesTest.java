package dev.tapedeck.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

/** Changes of operations, and of what an answer or a request is made of. */
class WireChangesTest {
    private static final String ROOMS = """
            openapi: 3.0.1
            servers: [{url: https://video.example.com}]
            security: [{basic: []}]
            components: {securitySchemes: {basic: {type: http, scheme: basic}, token: {type: http, scheme: bearer}}}
            paths:
              /v1/Rooms/{Sid}:
                get:
                  operationId: FetchRoom
                  parameters:
                  - {name: Sid, in: path, required: true, schema: {type: string}}
                  - {name: Filter, in: query, schema: {type: array, items: {type: string}}}
                  responses:
                    '200':
                      description: The room.
                      content: {application/json: {schema: {type: object, properties: {
                        rooms: {type: array, items: {type: object, properties: {sid: {type: string}}}},
                        links: {type: object, additionalProperties: {type: string}}}}}}
                    '404': {description: None.}
            """;

    @Test
    void operationsComeAndGo() {
        String other = ROOMS.replace("/v1/Rooms/{Sid}", "/v1/Rooms").replace("FetchRoom", "ListRoom");

        Report report = Pair.of(ROOMS, other);

        assertThat(Pair.rows(report, Section.WIRE))
                .containsExactly("GET /v1/Rooms/{Sid} | operation FetchRoom | not there");
        assertThat(Pair.rows(report, Section.ADDITION))
                .containsExactly("GET /v1/Rooms | not there | operation ListRoom");
    }

    @Test
    void anOperationThatKeepsItsIdHasMoved() {
        Report report = Pair.of(ROOMS, ROOMS.replace("/v1/Rooms/{Sid}", "/v2/Rooms/{Sid}"));

        assertThat(report.rows()).hasSize(1);
        assertThat(Pair.rows(report, Section.WIRE))
                .containsExactly("GET /v2/Rooms/{Sid} | GET /v1/Rooms/{Sid} | GET /v2/Rooms/{Sid}");
    }

    @Test
    void theNameOfAPathVariableIsNotOnTheWire() {
        assertUnchanged(ROOMS.replace("{Sid}", "{RoomSid}").replace("name: Sid", "name: RoomSid"));
    }

    @Test
    void whatIsAskedOfAPathVariableIs() {
        Report report = Pair.of(
                ROOMS,
                ROOMS.replace("{Sid}", "{Id}")
                        .replace(
                                "name: Sid, in: path, required: true, schema: {",
                                "name: Id, in: path, schema: {pattern: '^R', "));

        assertThat(Pair.rows(report, Section.WIRE)).contains("GET /v1/Rooms/{Id} path Sid | no pattern | pattern ^R");
    }

    @Test
    void twoPathsOfOneShapeAreToldApartByTheirNames() {
        String twins = ROOMS
                + ROOMS.substring(ROOMS.indexOf("  /v1/Rooms"))
                        .replace("{Sid}", "{Name}")
                        .replace("FetchRoom", "FetchRoomByName")
                        .replace("name: Sid", "name: Name");
        ObjectNode reversed = Pair.yaml(twins);
        ObjectNode paths = Pair.at(reversed, "/paths");
        paths.set("/v1/Rooms/{Sid}", paths.remove("/v1/Rooms/{Sid}"));

        assertThat(Pair.of(Pair.yaml(twins), reversed).verdict()).isEqualTo("unchanged");
        assertThat(Pair.rows(Pair.of(ROOMS, twins), Section.NOTE))
                .containsExactly("GET /v1/Rooms/{Sid}, GET /v1/Rooms/{Name} | unique | GET /v1/Rooms/{} 2 times");
    }

    @Test
    void aListInAnAnswerIsRenamedAndItsItemsChange() {
        Report report = Pair.of(ROOMS, ROOMS.replace("rooms: {", "sessions: {").replace("sid: {", "id: {"));

        assertThat(Pair.rows(report, Section.WIRE))
                .containsExactly(
                        "GET /v1/Rooms/{Sid} 200 sessions | list key rooms | list key sessions",
                        "GET /v1/Rooms/{Sid} 200 sessions[].sid | string optional | not there");
        assertThat(Pair.rows(report, Section.ADDITION))
                .containsExactly("GET /v1/Rooms/{Sid} 200 sessions[].id | not there | string optional");
    }

    @Test
    void whatIsWithinSomethingGoneIsNotToldByItself() {
        Report report = Pair.of(ROOMS, ROOMS.replace("rooms: {type: array, items", "rooms: {type: string, x-items"));

        assertThat(Pair.rows(report, Section.WIRE))
                .containsExactly("GET /v1/Rooms/{Sid} 200 rooms | type array | type string");
    }

    @Test
    void theValuesOfAMapAreAPlaceToo() {
        Report report = Pair.of(ROOMS, ROOMS.replace("additionalProperties: {type: string}", "nullable: false"));

        assertThat(report.rows()).hasSize(1);
        assertThat(Pair.rows(report, Section.WIRE))
                .containsExactly("GET /v1/Rooms/{Sid} 200 links{} | type string | any value");
    }

    @Test
    void aStatusMovesAndItsAnswerIsComparedAllTheSame() {
        Report report = Pair.of(ROOMS, ROOMS.replace("'200'", "'202'").replace("sid: {type: string}", "sid: {}"));

        assertThat(Pair.rows(report, Section.NOTE)).containsExactly("GET /v1/Rooms/{Sid} | success 200 | success 202");
        assertThat(Pair.rows(report, Section.WIRE))
                .containsExactly("GET /v1/Rooms/{Sid} 202 rooms[].sid | type string | any value");
    }

    @Test
    void otherAnswersAreNotes() {
        Report report = Pair.of(ROOMS, ROOMS.replace("'404'", "'409'"));

        assertThat(report.verdict()).isEqualTo("compatible");
        assertThat(Pair.rows(report, Section.NOTE))
                .containsExactlyInAnyOrder(
                        "GET /v1/Rooms/{Sid} 404 | any value | not there",
                        "GET /v1/Rooms/{Sid} 409 | not there | any value");
    }

    @Test
    void anInputMovesIntoTheBody() {
        ObjectNode now = Pair.yaml(ROOMS);
        ObjectNode operation = Pair.at(now, "/paths/~1v1~1Rooms~1{Sid}/get");
        operation.withArray("/parameters").remove(1);
        operation.set(
                "requestBody",
                Pair.yaml("content: {application/json: {schema: {properties: {Filter: {type: array,"
                        + " items: {type: string}}}}}}"));

        assertThat(Pair.rows(Pair.of(Pair.yaml(ROOMS), now), Section.WIRE))
                .contains("GET /v1/Rooms/{Sid} body Filter | in the query | in the body");
    }

    @Test
    void aListIsWrittenInAnotherWay() {
        Report report = Pair.of(ROOMS, ROOMS.replace("in: query,", "in: query, explode: false,"));

        assertThat(Pair.rows(report, Section.WIRE))
                .containsExactly("GET /v1/Rooms/{Sid} query Filter | style form exploded | style form");
    }

    @Test
    void mediaTypesOfAnswers() {
        Report report = Pair.of(ROOMS, ROOMS.replace("application/json", "text/csv"));

        assertThat(Pair.rows(report, Section.WIRE))
                .containsExactly("GET /v1/Rooms/{Sid} 200 | media type application/json | not there");
        assertUnchanged(ROOMS.replace("application/json", "Application/JSON; charset=utf-8"));
    }

    @Test
    void waysToShowWhoCalls() {
        Report both = Pair.of(ROOMS, ROOMS.replace("[{basic: []}]", "[{basic: []}, {token: []}]"));
        Report other = Pair.of(ROOMS, ROOMS.replace("[{basic: []}]", "[{token: []}]"));

        assertThat(both.verdict()).isEqualTo("compatible");
        assertThat(Pair.rows(other, Section.WIRE))
                .containsExactly("GET /v1/Rooms/{Sid} | access http basic | access http bearer");
        assertUnchanged(ROOMS.replace("basic:", "vendorAuth:").replace("scheme: basic", "scheme: Basic"));
        assertUnchanged(ROOMS.replace("security: [{basic: []}]\n", ""));
    }

    @Test
    void hostsWhereBothAreTold() {
        assertThat(Pair.rows(Pair.of(ROOMS, ROOMS.replace("video.example", "media.example")), Section.NOTE))
                .containsExactly(
                        "GET /v1/Rooms/{Sid} | host https://video.example.com | host https://media.example.com");
        assertUnchanged(ROOMS.replace("servers: [{url: https://video.example.com}]\n", ""));
    }

    @Test
    void anOperationIsToGoAway() {
        Report report = Pair.of(
                ROOMS, ROOMS.replace("operationId: FetchRoom", "operationId: FetchRoom\n      deprecated: true"));

        assertThat(Pair.rows(report, Section.NOTE)).containsExactly("GET /v1/Rooms/{Sid} | current | deprecated");
    }

    @Test
    void credentialsListedAsAParameterAreNone() {
        assertUnchanged(ROOMS.replace(
                "- {name: Filter,",
                "- {name: Authorization, in: header, required: true, schema: {}}\n      - {name: Filter,"));
    }

    @Test
    void aSchemaWithinItselfEnds() {
        String tree = "openapi: 3.0.1\npaths: {/v1/Trees: {get: {responses: {'200': {content: {application/json:"
                + " {schema: {$ref: '#/components/schemas/Tree'}}}}}}}}\ncomponents: {schemas: {Tree: {properties:"
                + " {left: {$ref: '#/components/schemas/Tree'}, right: {anyOf: [{$ref: '#/components/schemas/Tree'}]}}}}}";

        assertThat(Pair.of(tree, tree.replace("right", "other")).rows()).hasSize(2);
        assertThat(Pair.of(tree, tree).verdict()).isEqualTo("unchanged");
    }

    private static void assertUnchanged(String now) {
        assertThat(now).isNotEqualTo(ROOMS);
        assertThat(Pair.of(ROOMS, now).markdown()).isEqualTo("unchanged\n");
    }
}
