package dev.tapedeck.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.Specs;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class StubMappingsTest {
    private static final String LIST = """
            openapi: 3.0.1
            paths:
              /v1/Things:
                get:
                  operationId: ListThings
                  parameters: [{name: PageToken, in: query, schema: {type: string}}]
                  responses:
                    '200':
                      content:
                        application/json:
                          examples:
                            first: {value: {things: [1], meta: {next_page_url: 'https://a.example/v1/Things?PageToken=PT1'}}}
                            empty: {value: {things: [], meta: {next_page_url: null}}}
            """;

    @Test
    void selectsExamplesByTheirNames() {
        assertThat(mapping(LIST, "ListThings-200-first.json").get("request"))
                .isEqualTo(Specs.yaml("{method: GET, urlPathPattern: /v1/Things}"));
        assertThat(mapping(LIST, "ListThings-200-empty.json").at("/request/headers/Prefer"))
                .isEqualTo(Specs.yaml("{equalTo: 'code=200, example=empty'}"));
    }

    @Test
    void listingsEndWithTheExampleOfALastPage() {
        String last = "                last: {value: {things: [2], meta: {next_page_url: null}}}\n";
        ObjectNode second = mapping(LIST + last, "ListThings-200.json");

        assertThat(second.get("request"))
                .isEqualTo(Specs.yaml(
                        "{method: GET, urlPathPattern: /v1/Things, headers: {Prefer: {absent: true}}, queryParameters:"
                                + " {PageToken: {matches: '.+'}}}"));
        assertThat(second.get("priority").asInt()).isLessThan(5);
        assertThat(second.at("/response/jsonBody")).isEqualTo(Specs.yaml("{things: [2], meta: {next_page_url: null}}"));
    }

    @Test
    void listingsWithoutSuchAnExampleEndWithTheFirstOne() {
        JsonNode second = mapping(LIST, "ListThings-200.json").at("/response/jsonBody");
        assertThat(second).isEqualTo(Specs.yaml("{things: [1], meta: {next_page_url: null}}"));
        String links = LIST.replaceAll("meta: \\{next_page_url: 'https", "links: {next: 'https");

        assertThat(mapping(links, "ListThings-200.json").at("/response/jsonBody"))
                .isEqualTo(Specs.yaml("{things: [1], links: {}}"));
    }

    @Test
    void listingsWhoseFirstExampleIsTheLastPageNeedNoOther() {
        String last = LIST.replaceAll("next_page_url: 'https[^']*'", "next_page_url: null");

        assertThat(mappings(last)).hasSize(2).doesNotContainKey("ListThings-200.json");
    }

    private static ObjectNode mapping(String document, String name) {
        return Objects.requireNonNull(mappings(document).get(name));
    }

    private static Map<String, ObjectNode> mappings(String document) {
        Spec spec = Specs.spec(document);
        return StubMappings.of(spec);
    }
}
