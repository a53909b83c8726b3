package dev.tapedeck.build.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.Specs;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WireMethodTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            get     | /v1/Things/{sid} | GET   | "v1/Things/{sid}"  | true
            patch   | /v1/Things       | PATCH | "v1/Things"        | true
            delete  | /v1/Things       | DELETE | "v1/Things"       | true
            get     | /                | GET   | "./"               | true
            get     | /v1:list/Things  | GET   | "./v1:list/Things" | true
            get     | /v1/Things:list  | GET   | "v1/Things:list"   | true
            trace   | /v1/Things       | TRACE | "v1/Things"        | false
            query   | /v1/Things       | QUERY | "v1/Things"        | false
            """, quoteCharacter = '\'')
    void makesRequestLines(String method, String path, String verb, String literal, boolean usual) {
        WireMethod.RequestLine call = method(spec(method, path, "{}")).call();

        assertThat(call).isEqualTo(new WireMethod.RequestLine(verb, literal, false));
        assertThat(call.isUsual()).isEqualTo(usual);
    }

    @Test
    void saysWhetherItIsDeprecated() {
        assertThat(method(spec("get", "/v1/Things", "{x-path: /v1/Things, deprecated: true}"))
                        .javadoc())
                .isEqualTo("{@code GET /v1/Things}. Deprecated.");
    }

    @ParameterizedTest
    @CsvSource({"delete, false", "options, false", "put, true"})
    void recognisesUnusualBodies(String method, boolean usual) {
        Spec spec = spec(method, "/v1/Things", "{x-request: ThingRequest, requestBody: {}}");
        spec.schemas().set("ThingRequest", Specs.yaml("{x-in: body, properties: {a: {}}}"));

        assertThat(method(spec).call().hasBody()).isTrue();
        assertThat(method(spec).call().isUsual()).isEqualTo(usual);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            form      | application/x-www-form-urlencoded | none
            multipart | multipart/form-data               | none
            body      | application/json                  | none
            body      | application/json;charset=utf-8    | none
            body      | application/merge-patch+json      | application/merge-patch+json
            body      | application/json-patch+json       | application/json-patch+json
            body      | Application/JSON; Charset=utf-8   | none
            body      | application/json; odata=verbose   | application/json; odata=verbose
            body      | text/json;charset=utf-8           | text/json
            raw       | text/csv                          | none
            raw       | image/*                           | none
            """)
    void setsTheContentTypeWhereNeeded(String place, String mediaType, @Nullable String told) {
        Spec spec = spec("post", "/v1/Things", "{x-request: ThingRequest, x-media-type: '" + mediaType + "'}");
        spec.schemas().set("ThingRequest", Specs.yaml("{x-in: " + place + ", properties: {a: {}}}"));

        assertThat(method(spec).headers())
                .isEqualTo(told == null ? List.of() : List.of("\"Content-Type: " + told + "\""));
        assertThat(method(spec).onlyHeader()).isEqualTo(method(spec).headers());
        assertThat(method(spec).hasForm()).isEqualTo(place.equals("form"));
        assertThat(method(spec).hasParts()).isEqualTo(place.equals("multipart"));
    }

    @Test
    void setsAcceptAndContentType() {
        Spec spec = spec(
                "post", "/v1/Things", "{x-request: ThingRequest, x-media-type: text/json, x-accept: 'text/csv, a/b'}");
        spec.schemas().set("ThingRequest", Specs.yaml("{x-in: body, properties: {a: {}}}"));

        assertThat(method(spec).headers()).containsExactly("\"Accept: text/csv, a/b\"", "\"Content-Type: text/json\"");
        assertThat(method(spec).hasSeveralHeaders()).isTrue();
        assertThat(method(spec).onlyHeader()).isEmpty();
    }

    @Test
    void marksStreamedResponses() {
        assertThat(method(spec("get", "/v1/Things", "{x-streaming: true}")).isStreaming())
                .isTrue();
        assertThat(method(spec("get", "/v1/Things", "{}")).isStreaming()).isFalse();
    }

    @Test
    void hasParametersForEachLocation() {
        Spec spec = spec("post", "/v1/Things", "{x-request: ThingRequest}");
        spec.schemas().set("ThingRequest", Specs.yaml("""
                {x-in: mixed, properties: {a: {x-in: body}, b: {x-in: header}, c: {x-in: query}, d: {x-in: query}}}
                """));
        WireMethod method = method(spec);

        assertThat(method.places()).containsExactly(InputLocation.QUERY, InputLocation.HEADER, InputLocation.BODY);
        assertThat(method.request()).isEqualTo("ThingRequest");
        assertThat(method.hasQuery() && method.hasHeaders() && method.hasJsonBody())
                .isTrue();
        assertThat(method.hasCookies() || method.hasForm() || method.hasParts() || method.hasRawBody())
                .isFalse();
    }

    private static WireMethod method(Spec spec) {
        return WireMethod.of(spec, spec.operations().get(0));
    }

    private static Spec spec(String method, String path, String operation) {
        return Specs.spec("paths: {'" + path + "': {" + method + ": " + operation + "}}");
    }
}
