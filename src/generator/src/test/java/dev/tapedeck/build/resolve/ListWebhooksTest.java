package dev.tapedeck.build.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.Specs;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListWebhooksTest {
    private final ByteArrayOutputStream warnings = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(strings = {"webhooks", "x-webhooks"})
    void listsJson(String key) {
        Spec spec = listed(key, "application/json: {schema: {type: string}}, text/plain: {}");

        assertThat(spec.root().path("x-webhooks")).isEqualTo(Specs.yaml("{done: {type: string}}"));
        assertThat(warnings.size()).isZero();
    }

    @Test
    void warnsOfOtherBodies() {
        Spec spec = listed("webhooks", "application/x-www-form-urlencoded: {schema: {type: object}}, text/plain: {}");

        assertThat(spec.root().has("x-webhooks")).isFalse();
        assertThat(warnings.toString(StandardCharsets.UTF_8))
                .isEqualToIgnoringNewLines(
                        "[WARNING] vendor.yaml, webhook done: sends"
                                + " application/x-www-form-urlencoded, text/plain: the client has classes of described JSON alone.");
    }

    @Test
    void leavesOutWebhooksOfOtherPartsOfADocument() {
        String json = "requestBody: {content: {application/json: {schema: {type: string}}}}";
        String webhooks = "webhooks: {room: {post: {tags: [Rooms, Other], %1$s}}, fax: {post: {tags: [Fax], %1$s}},"
                + " plain: {post: {%1$s}}}";
        Spec spec = Specs.spec("paths: {/video/rooms: {get: {tags: [Rooms]}}, /fax: {get: {tags: [Fax]}}}\n"
                + webhooks.formatted(json));
        ListWebhooks.apply(spec, "/video/", new PrintStream(warnings, true, StandardCharsets.UTF_8));

        assertThat(spec.root().path("x-webhooks"))
                .isEqualTo(Specs.yaml("{room: {type: string}, plain: {type: string}}"));
        assertThat(warnings.toString(StandardCharsets.UTF_8))
                .isEqualToIgnoringNewLines("[WARNING] vendor.yaml, webhook fax: shares no tag with the operations of"
                        + " /video/: the client leaves it out.");
    }

    @Test
    void listsCallbacksOfOperationsOnce() {
        String paid = "{done: {'{$request.body#/url}': {post: {requestBody: {content: {application/json: {schema:"
                + " {type: string}}}}}}}}";
        Spec spec = Specs.spec(
                "paths: {/orders: {post: {operationId: order, callbacks: " + paid + "}, put: {callbacks: " + paid
                        + "}, patch: {operationId: change, callbacks: " + paid.replace("string", "integer") + "}}}");
        ListWebhooks.apply(spec, "/", new PrintStream(warnings, true, StandardCharsets.UTF_8));

        assertThat(spec.root().path("x-webhooks"))
                .isEqualTo(Specs.yaml("{done: {type: string}, change-done: {type: integer}}"));
    }

    @Test
    void listsCallbacksOfCallbacksAndFurtherTypes() {
        String json = "post: {requestBody: {content: {application/json: {schema: {type: %s}},"
                + " application/a+json: {schema: {type: %s}}}}";
        Spec spec = Specs.spec("paths: {/a: {post: {callbacks: {one: {x: {" + json.formatted("string", "integer")
                + ", callbacks: {two: {y: {" + json.formatted("boolean", "boolean") + "}}}}}}}}}}}");
        ListWebhooks.apply(spec, "/", new PrintStream(warnings, true, StandardCharsets.UTF_8));

        assertThat(spec.root().path("x-webhooks"))
                .isEqualTo(Specs.yaml("{one: {type: string}, post/a-one: {type: integer}, two: {type: boolean}}"));
    }

    @Test
    void keepsEachPayloadOfOneName() {
        Spec spec = Specs.spec("""
                webhooks:
                  done:
                    post: {requestBody: {content: {application/json: {schema: {type: string}}}}}
                    put: {requestBody: {content: {application/json: {schema: {type: integer}}}}}
                x-webhooks:
                  done:
                    put: {requestBody: {content: {application/json: {schema: {type: boolean}}}}}
                """);
        ListWebhooks.apply(spec, "/", new PrintStream(warnings, true, StandardCharsets.UTF_8));

        assertThat(spec.root().path("x-webhooks"))
                .isEqualTo(Specs.yaml("{done: {type: string}, done-put: {type: integer}, done-put2: {type: boolean}}"));
    }

    private Spec listed(String key, String content) {
        Spec spec = Specs.spec(key + ": {done: {post: {requestBody: {content: {" + content + "}}}}}");
        ListWebhooks.apply(spec, "/", new PrintStream(warnings, true, StandardCharsets.UTF_8));
        return spec;
    }
}
