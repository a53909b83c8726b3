package dev.tapedeck.build.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.Specs;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DropUnsupportedTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            servers: [{url: 'https://b.example.com'}] | is called at https://b.example.com: create a second client with this base URL for it.
            responses: {200: {links: {a: {}}}} | has links from its response: the client does not follow them.
            responses: {200: {content: {a/b: {itemSchema: {}}}}} | returns a sequence of items (itemSchema): the client returns the bytes.
            responses: {201: {content: {a/b: {schema: {}}}}, 200: {$ref: '#/components/responses/A'}} | has different bodies for 200, 201: the client reads each as that of 200.
            requestBody: {content: {application/json: {schema: {type: object}}, application/xml: {schema: {properties: {a: {}}}}}} | has fields in a body of application/xml: the client sends the bytes that it is given.
            requestBody: {content: {application/xml: {schema: {properties: {a: {}}}}}} | has fields in a body of application/xml: the client sends the bytes that it is given.
            requestBody: {content: {multipart/mixed: {schema: {type: array}, itemSchema: {}, prefixEncoding: [{}], itemEncoding: {}}}} | accepts a sequence of items (itemSchema): the client sends the bytes that it is given.
            responses: {200: {content: {a/b: {schema: {type: string}}}}, 204: {}} | has no body for 204, unlike 200: WireClient.fetchOrNull returns null for 204, and other statuses without a body are refused.
            responses: {200: {content: {a/b: {schema: {type: string, nullable: true}}}}} | may return null: WireClient.fetchOrNull returns it, and fetch refuses it.
            responses: {200: {content: {application/json: {schema: {type: array}}, application/a+json: {schema: {type: object}}}}} | returns several kinds of JSON: the client reads each as the first.
            responses: {200: {content: {application/xml: {schema: {properties: {a: {}}}}}}} | returns fields in a body of application/xml: the client returns the bytes.
            parameters: [{name: a, in: query, content: {application/xml: {schema: {type: object}}}}] | has a parameter 'a' of the type application/xml: the client sends it in the usual style.
            parameters: [{name: a, in: formData}] | has a parameter 'a' in 'formData': the client does not send it.
            parameters: [{$ref: '#/components/parameters/B'}] | has a parameter 'b' in 'body': the client does not send it.
            parameters: [{name: a, in: querystring, content: {application/json: {}}}] | has a parameter 'a' in the whole query as JSON: the client does not send it.
            parameters: [{name: a, in: query, style: odd}] | has a parameter 'a' of the unknown style 'odd': it has the usual style.
            """)
    void warnsOfWhatIsLeftOut(String operation, String warning) {
        Spec spec = document("/v1/a: {get: {" + operation + "}}");

        assertThat(warnings(spec)).containsExactly("[WARNING] vendor.yaml, GET /v1/a: " + warning);
        assertThat(Specs.operationOf(spec).path("parameters").findValues("style"))
                .isEmpty();
        assertThat(Specs.operationOf(spec).at("/parameters/0/in").asText("query"))
                .isEqualTo("query");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            parameters: [{name: a, in: Query, style: form}, {$ref: '#/components/parameters/None'}, {name: c, in: cookie}]
            responses: {200: {content: {a/b: {schema: {}}}}, 201: {content: {a/b: {schema: {}}}}, default: {content: {c/d: {}}}}
            requestBody: {content: {application/json: {schema: {}}, application/vnd.a+json: {schema: {}}}}
            requestBody: {content: {application/xml: {schema: {type: string}}}}
            requestBody: {content: {application/json: {schema: {type: object}}, application/xml: {schema: {type: object}}}}
            callbacks: {done: {x: {}}}
            responses: {200: {content: {application/json: {schema: {type: object}}, application/xml: {schema: {type: object}}}}}
            parameters: [{name: a, in: query, content: {text/plain: {schema: {type: string}}}}, {name: b, in: query, content: {application/json: {schema: {type: object}}}}]
            """)
    void acceptsTheRest(String operation) {
        assertThat(warnings(document("/v1/a: {get: {" + operation + "}}"))).isEmpty();
    }

    @Test
    void sendsAWholeQueryStringThatIsAForm() {
        Spec spec = document(
                "/v1/a: {get: {parameters: [{name: a, in: querystring, content: {application/x-www-form-urlencoded: {}}}]}}");

        assertThat(warnings(spec)).isEmpty();
        assertThat(Specs.operationOf(spec).at("/parameters/0/in").asText()).isEqualTo("query");
    }

    @Test
    void sendsCookiesInTheUsualStyle() {
        Spec spec = document("/v1/a: {get: {parameters: [{name: a, in: cookie, style: cookie}]}}");

        assertThat(warnings(spec)).isEmpty();
        assertThat(Specs.operationOf(spec).path("parameters")).isEqualTo(Specs.yaml("[{name: a, in: cookie}]"));
    }

    @Test
    void foldsEqualWarnings() {
        Spec spec = document("""
                /v1/a: {get: {servers: [{url: a}]}, put: {servers: [{url: a}]}, post: {}}
                /v1/b: {get: {servers: [{url: a}]}, put: {servers: [{url: a}]}, delete: {servers: [{url: a}]}}
                /other: {get: {servers: [{url: a}]}}
                """);

        assertThat(warnings(spec))
                .containsExactly("[WARNING] vendor.yaml, GET /v1/a, PUT /v1/a, GET /v1/b and 2 more places: is called"
                        + " at a: create a second client with this base URL for it.");
    }

    private static Spec document(String paths) {
        return Specs.spec("""
                components:
                  parameters: {B: {name: b, in: body}}
                  responses: {A: {content: {a/b: {schema: {type: string}}}}}
                paths:
                """ + paths.indent(2));
    }

    private static List<String> warnings(Spec spec) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DropUnsupported.apply(spec, "/v1/", new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
