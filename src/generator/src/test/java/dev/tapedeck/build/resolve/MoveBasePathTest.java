package dev.tapedeck.build.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.Specs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoveBasePathTest {
    @ParameterizedTest
    @CsvSource({
        "https://acme.example.com/api/video, /api/video/rooms, https://acme.example.com",
        "https://{space}.example.com/api/video/, /api/video/rooms, https://{space}.example.com",
        "/api/video, /api/video/rooms, /",
        "https://acme.example.com/{base}, /v1/rooms, https://acme.example.com",
        "https://acme.example.com, /rooms, https://acme.example.com",
        "https://acme.example.com/, /rooms, https://acme.example.com/",
        "/, /rooms, /",
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
}
