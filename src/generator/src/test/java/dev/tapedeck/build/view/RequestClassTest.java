package dev.tapedeck.build.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.tree.Specs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestClassTest {
    private static RequestClass request(String schema) {
        return RequestClass.of((ObjectNode) Specs.yaml(schema), name -> ValueType.of("String", false));
    }

    @Test
    void takesEachInputForItsLocation() {
        RequestClass request = request("{x-in: mixed, x-operation: GET /a, required: [c], properties:"
                + " {a: {x-in: query}, b: {x-in: header}, c: {x-in: body}}}");

        assertThat(request.inputs()).extracting(RequestInput::location).containsExactly("query", "header", "body");
        assertThat(request.inputs()).extracting(RequestInput::holder).containsOnly("inputs");
        assertThat(request.required()).containsExactly("\"c\"");
        assertThat(request.body()).isEqualTo("object");
        assertThat(request.operation()).isEqualTo("\"GET /a\"");
    }

    @Test
    void hasNoJsonBodyWithoutAnInputInIt() {
        RequestClass request = request("{x-in: query, required: [b], properties: {a: {}, b: {}}}");

        assertThat(request.inputs()).extracting(RequestInput::location).containsOnly("query");
        assertThat(request.required()).containsExactly("\"b\"");
        assertThat(request.hasBody()).isFalse();
        assertThat(request("{x-in: content, properties: {body: {}}}").body()).isEqualTo("content");
    }

    @Test
    void qualifiesTheFieldOfInputsIfAnInputIsNamedSo() {
        assertThat(request("{x-in: query, properties: {inputs: {}}}")
                        .inputs()
                        .get(0)
                        .holder())
                .isEqualTo("this.inputs");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            {}                                  ; true  ; false ; false
            {x-json: true}                      ; false ; true  ; false
            {x-style: joined, x-separator: '|'} ; false ; false ; true
            """, quoteCharacter = '"')
    void distinguishesStyles(String field, boolean plain, boolean json, boolean joined) {
        RequestInput input = request("{x-in: query, properties: {a: " + field + "}}")
                .inputs()
                .get(0);

        assertThat(input)
                .extracting(RequestInput::isPlain, RequestInput::isJson, RequestInput::isJoined)
                .containsExactly(plain, json, joined);
    }

    @Test
    void findsTheLargestPage() {
        assertThat(request("{x-in: query, properties: {pageSize: {x-wire-name: PageSize, maximum: 1000}}}")
                        .largestPage())
                .isEmpty();
        assertThat(request("{x-in: query, properties: {PageSize: {maximum: 1000}}}")
                        .largestPage())
                .isEqualTo("1000");
        for (String none : new String[] {"a: {maximum: 1000}", "page_size: {maximum: 9007199254740991}"}) {
            assertThat(request("{x-in: query, properties: {" + none + "}}").hasLargestPage())
                    .isFalse();
        }
    }
}
