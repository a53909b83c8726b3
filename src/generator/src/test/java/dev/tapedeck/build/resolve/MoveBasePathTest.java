package dev.tapedeck.build.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.Specs;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoveBasePathTest {
    @ParameterizedTest
    @CsvSource({
        "https://acme.example.com/api/video, /api/video/rooms, https://acme.example.com",
        "https://{space}.example.com/api/video/, /api/video/rooms, https://{space}.example.com",
        "/api/video, /api/video/rooms, /",
        "https://acme.example.com/{base}, /v1/rooms, https://acme.example.com",
        "https://acme.example.com/{shop}/{base}, /{shop}/v1/rooms, https://acme.example.com",
        "https://acme.example.com, /rooms, https://acme.example.com",
        "https://acme.example.com/, /rooms, https://acme.example.com/",
        "/, /rooms, /",
        "api/v1/, /api/v1/rooms, /",
        "./v1, /v1/rooms, /",
        "'{base}://acme.example.com/v2', /v2/rooms, v1://acme.example.com",
        "//acme.example.com/v2?x=1, /v2/rooms, //acme.example.com",
    })
    void movesTheServerPathToEachPath(String url, String path, String rest) {
        Spec spec = Specs.spec("""
                openapi: 3.0.1
                servers: [{url: '%s', variables: {base: {default: v1}}}]
                paths: {/rooms: {get: {operationId: ListRooms}}}
                """.formatted(url));

        MoveBasePath.apply(spec);

        assertThat(spec.root().path("paths").fieldNames()).toIterable().containsExactly(path);
        assertThat(spec.root().at("/servers/0/url").asText()).isEqualTo(rest);
    }

    @ParameterizedTest
    @CsvSource({
        "/v2, /v2/rooms",
        "https://acme.example.com/v2/, /v2/rooms",
        "HTTPS://Acme.example.com, /rooms",
        "https://{host}.example.com/{base}, /v3/rooms",
    })
    void movesThePathOfAServerOnTheSameHost(String url, String path) {
        String servers = "servers: [{url: '%s', variables: {host: {default: acme}, base: {default: v3}}}, {url: /no}]"
                .formatted(url);
        for (String item : List.of("get: {%s}", "%s, get: {}")) {
            Spec spec = Specs.spec("""
                    servers: [{url: 'https://acme.example.com/api'}, {url: 'https://other.example.com'}]
                    paths: {/rooms: {%s, put: {}}, /other: {get: {}}}
                    """.formatted(item.formatted(servers)));
            boolean isOfItem = item.startsWith("%s");

            MoveBasePath.apply(spec);
            MoveBasePath.apply(spec);

            assertThat(spec.operations())
                    .extracting(Spec.Operation::title)
                    .containsExactlyInAnyOrder(
                            "GET " + path, "PUT " + (isOfItem ? path : "/api/rooms"), "GET /api/other");
            assertThat(spec.root().path("paths").toString()).doesNotContain("servers");
        }
    }

    @Test
    void keepsWhatAnItemShares() {
        Spec spec = Specs.spec("""
                paths: {/rooms: {parameters: [{name: a, in: query}], get: {servers: [{url: /v1}]}, put: {}}}
                """);

        MoveBasePath.apply(spec);

        assertThat(spec.root().path("paths")).isEqualTo(Specs.yaml("""
                /v1/rooms: {parameters: [{name: a, in: query}], get: {}}
                /rooms: {parameters: [{name: a, in: query}], put: {}}
                """));
    }

    @Test
    void saysWhereAnotherHostIs() {
        Spec spec = Specs.spec("""
                servers: [{url: 'https://acme.example.com'}]
                paths: {/files: {post: {description: Sends., servers: [{url: 'https://upload.example.com/v1'}]}}}
                """);

        MoveBasePath.apply(spec);
        MoveBasePath.apply(spec);

        assertThat(spec.root().path("paths")).isEqualTo(Specs.yaml("""
                /v1/files:
                  post:
                    description: "Sends.\\n\\nCall it at `https://upload.example.com`: create a second client with this base URL."
                    servers: [{url: 'https://upload.example.com'}]
                """));
    }

    @Test
    void takesTheFirstHostForThatOfADocumentWithoutOne() {
        Spec spec = Specs.spec("""
                paths:
                  /a: {servers: [{url: 'https://acme.example.com'}], get: {}}
                  /b: {servers: [{url: 'https://acme.example.com'}], get: {}}
                """);

        MoveBasePath.apply(spec);

        assertThat(spec.root().path("paths")).isEqualTo(Specs.yaml("{/a: {get: {}}, /b: {get: {}}}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /v1/a: {get: {}}, /a: {get: {servers: [{url: 'https://other.example.com/v1'}]}} | GET /a
            /a: {get: {servers: [{url: 'https://other.example.com/v1'}]}}, /v1/a: {get: {}} | GET /v1/a
            """)
    void refusesTwoOperationsOfOnePath(String paths, String place) {
        Spec spec = Specs.spec("servers: [{url: 'https://acme.example.com'}]\npaths: {" + paths + "}");

        assertThatThrownBy(() -> MoveBasePath.apply(spec))
                .hasMessage("vendor.yaml, " + place + ": has the path of another operation, /v1/a, on another server:"
                        + " remove one of them in a copy of the document.");
    }
}
