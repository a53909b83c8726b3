package dev.tapedeck.report.wire;

import static org.assertj.core.api.Assertions.assertThat;

/** A small contract, whose text the tests change. */
final class Rooms {
    static final String DOCUMENT = """
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

    private Rooms() {}

    static void assertUnchanged(String now) {
        assertThat(now).isNotEqualTo(DOCUMENT);
        assertThat(Reports.of(DOCUMENT, now).markdown()).isEqualTo("unchanged\n");
    }
}
