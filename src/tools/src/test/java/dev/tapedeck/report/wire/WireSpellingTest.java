package dev.tapedeck.report.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.report.output.Report;
import dev.tapedeck.report.output.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How values are sent: another spelling of the same is not reported, another way to send them is. */
class WireSpellingTest {
    private static final String LIST = "schema: {type: array, items: {type: string}}";
    private static final String RANGE =
            "schema: {type: object, properties: {from: {type: string}, to: {type: string}}}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {name: a, in: query, %s}          | {name: a, in: query, style: form, explode: true, %s}
            {name: X-A, in: header, %s}       | {name: x-a, in: header, style: simple, explode: false, %s}
            {name: X-A, in: header, %s}       | {name: X-A, in: header, style: simple, %s}
            {name: a, in: cookie, %s}         | {name: a, in: cookie, style: form, %s}
            """)
    void ignoresDefaultsAndTheCaseOfHeaders(String one, String other) {
        assertThat(parameters(one.formatted(LIST), other.formatted(LIST)).verdict())
                .isEqualTo("unchanged");
    }

    @Test
    void ignoresParametersFoldedIntoAnObject() {
        String fields =
                "{name: from, in: query, schema: {type: string}}, {name: to, in: query, schema: {type: string}}";
        String deep = "{name: 'range[from]', in: query, schema: {type: string}},"
                + " {name: 'range[to]', in: query, schema: {type: string}}";

        assertThat(parameters(fields, "{name: range, in: query, " + RANGE + "}").verdict())
                .isEqualTo("unchanged");
        assertThat(parameters("{name: range, in: query, " + RANGE + "}", fields).verdict())
                .isEqualTo("unchanged");
        assertThat(parameters(deep, "{name: range, in: query, style: deepObject, " + RANGE + "}")
                        .verdict())
                .isEqualTo("unchanged");
        assertThat(parameters(fields, "{name: range, in: query, explode: false, " + RANGE + "}")
                        .verdict())
                .isEqualTo("breaking");
    }

    @Test
    void comparesReservedCharacters() {
        Report report = parameters(
                "{name: a, in: query, schema: {type: string}}",
                "{name: a, in: query, allowReserved: true, schema: {type: string}}");

        assertThat(Reports.rows(report, Section.NOTE))
                .containsExactly("POST /v1/Things query a | no reserved | reserved unencoded");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            multipart/form-data | {}                                  | {a: {contentType: text/csv}}                  | no content type | content type text/csv
            multipart/form-data | {a: {contentType: text/csv}}        | {a: {contentType: text/plain}}                | content type text/csv | no content type
            multipart/form-data | {a: {headers: {X-Id: {schema: {}}}}} | {}                                           | header x-id | no header
            application/x-www-form-urlencoded | {}                    | {b: {style: form, explode: false}}            | no style | style form
            """)
    void comparesEncodings(String type, String old, String now, String was, String is) {
        assertThat(Reports.rows(encoded(type, old, now), Section.WIRE))
                .hasSize(1)
                .first()
                .asString()
                .endsWith(" | " + was + " | " + is);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            multipart/form-data               | {} | {a: {contentType: text/plain}, b: {contentType: application/json}}
            application/x-www-form-urlencoded | {} | {b: {style: form, explode: true}, none: {style: deepObject}}
            multipart/form-data               | {a: {headers: {X-Id: {schema: {}}}}} | {a: {headers: {x-id: {schema: {}}, Content-Type: {schema: {}}}}}
            """)
    void ignoresDefaultsOfEncodings(String type, String old, String now) {
        assertThat(encoded(type, old, now).verdict()).isEqualTo("unchanged");
    }

    @Test
    void comparesHeadersOfResponses() {
        String total = "headers: {X-Total: {$ref: '#/components/headers/Total'}, X-Old: {schema: {type: string}}}";
        Report report = Reports.of(
                answered(total),
                answered(
                        "headers: {x-total: {required: true, schema: {type: string}}, X-New: {schema: {type: string}}}"));

        assertThat(Reports.rows(report, Section.WIRE))
                .containsExactlyInAnyOrder(
                        "GET /v1/Things 200 header x-total | type integer | type string",
                        "GET /v1/Things 200 header x-old | string optional | not there");
        assertThat(Reports.rows(report, Section.ADDITION))
                .containsExactly("GET /v1/Things 200 header x-new | not there | string optional");
    }

    @Test
    void comparesOperationsOfOpenApi32() {
        String old =
                "openapi: 3.2.0\npaths: {/a: {query: {responses: {}}, additionalOperations: {COPY: {responses: {}}}}}";

        assertThat(Reports.rows(Reports.of(old, "openapi: 3.2.0\npaths: {/a: {}}"), Section.WIRE))
                .containsExactly(
                        "QUERY /a | operation QUERY /a | not there", "COPY /a | operation COPY /a | not there");
    }

    @Test
    void comparesPathsAsTheClientSendsThem() {
        String old = "openapi: 3.0.0\nservers: [{url: 'https://a.example/{v}', variables: {v: {default: v1}}}]\n"
                + "paths: {/a: {get: {operationId: getA, responses: {}}}}";

        assertThat(Reports.of(old, old.replace("{v}'", "v1'")).verdict()).isEqualTo("unchanged");
        assertThat(Reports.rows(Reports.of(old, old.replace("default: v1", "default: v2")), Section.WIRE))
                .containsExactly("GET /v2/a | GET /v1/a | GET /v2/a");
        assertThat(Reports.rows(Reports.of(old, old.replace("/a:", "/a/:")), Section.WIRE))
                .containsExactly("GET /v1/a/ | GET /v1/a | GET /v1/a/");
    }

    private static Report parameters(String old, String now) {
        String operation = "{parameters: [%s], responses: {'200': {description: It.}}}";
        return Reports.of(
                Reports.operation("post", operation.formatted(old)),
                Reports.operation("post", operation.formatted(now)));
    }

    private static Report encoded(String type, String old, String now) {
        String operation = "{requestBody: {content: {" + type
                + ": {schema: {type: object, properties: {a: {type: string}, b: {type: array, items: {type: string}}}},"
                + " encoding: %s}}}, responses: {'200': {description: It.}}}";
        return Reports.of(
                Reports.operation("post", operation.formatted(old)),
                Reports.operation("post", operation.formatted(now)));
    }

    private static String answered(String headers) {
        return "openapi: 3.1.0\npaths: {/v1/Things: {get: {responses: {'200': {description: It., " + headers
                + "}}}}}\ncomponents: {headers: {Total: {required: true, schema: {type: integer}}}}";
    }
}
