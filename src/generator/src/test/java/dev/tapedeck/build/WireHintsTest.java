package dev.tapedeck.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WireHintsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            get     | /v1/Things/{sid} | @GET("v1/Things/{sid}")
            patch   | /v1/Things       | @PATCH("v1/Things")
            delete  | /v1/Things       | @DELETE("v1/Things")
            get     | /                | @GET("./")
            get     | /v1:list/Things  | @GET("./v1:list/Things")
            get     | /v1/Things:list  | @GET("v1/Things:list")
            trace   | /v1/Things       | @HTTP(method = "TRACE", path = "v1/Things")
            """)
    void methodAndPathBecomeOneAnnotation(String method, String path, String annotation) {
        assertThat(annotations(method, path, "{}")).isEqualTo(Documents.yaml("['" + annotation + "']"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            delete  | '@HTTP(method = "DELETE", path = "v1/Things", hasBody = true)'
            options | '@HTTP(method = "OPTIONS", path = "v1/Things", hasBody = true)'
            put     | '@PUT("v1/Things")'
            """)
    void aBodyWhereOneIsUnusualIsSaid(String method, String annotation) {
        Spec spec = spec(method, "/v1/Things", "{x-request: ThingRequest, requestBody: {}}");
        spec.schemas().set("ThingRequest", Documents.yaml("{x-in: body, properties: {a: {}}}"));
        WireHints.apply(spec);

        assertThat(Documents.operationOf(spec).at("/x-annotations/0").asText()).isEqualTo(annotation);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            form      | application/x-www-form-urlencoded | @FormUrlEncoded
            multipart | multipart/form-data               | @Multipart
            body      | application/json                  | none
            body      | application/json;charset=utf-8    | none
            body      | application/merge-patch+json      | @Headers("Content-Type: application/merge-patch+json")
            body      | application/json-patch+json       | @Headers("Content-Type: application/json-patch+json")
            body      | Application/JSON; Charset=utf-8   | none
            body      | application/json; odata=verbose   | @Headers("Content-Type: application/json; odata=verbose")
            body      | text/json;charset=utf-8           | @Headers("Content-Type: text/json")
            raw       | text/csv                          | @Headers("Content-Type: text/csv")
            raw       | image/*                           | none
            """)
    void theBodysTypeIsToldWhereNothingElseTellsIt(String place, String mediaType, String annotation) {
        Spec spec = spec("post", "/v1/Things", "{x-request: ThingRequest, x-media-type: '" + mediaType + "'}");
        spec.schemas().set("ThingRequest", Documents.yaml("{x-in: " + place + ", properties: {a: {}}}"));
        WireHints.apply(spec);

        String others = annotation == null ? "" : "'" + annotation + "', ";
        assertThat(Documents.operationOf(spec).path("x-annotations"))
                .isEqualTo(Documents.yaml("[" + others + "'@POST(\"v1/Things\")']"));
    }

    @Test
    void bothTypesStandInOneAnnotation() {
        Spec spec = spec(
                "post", "/v1/Things", "{x-request: ThingRequest, x-media-type: text/csv, x-accept: 'text/csv, a/b'}");
        spec.schemas().set("ThingRequest", Documents.yaml("{x-in: raw, properties: {a: {}}}"));
        WireHints.apply(spec);

        assertThat(Documents.operationOf(spec).at("/x-annotations/0").asText())
                .isEqualTo("@Headers({\"Accept: text/csv, a/b\", \"Content-Type: text/csv\"})");
    }

    @Test
    void whatComesAsAStreamIsNotHeldInMemory() {
        assertThat(annotations("get", "/v1/Things", "{x-streaming: true}"))
                .isEqualTo(Documents.yaml("['@Streaming', '@GET(\"v1/Things\")']"));
    }

    @Test
    void aMethodTakesWhatItsRequestHasByPlace() {
        Spec spec = spec("post", "/v1/Things", "{x-request: ThingRequest}");
        spec.schemas().set("ThingRequest", Documents.yaml("""
                {x-in: mixed, properties: {a: {x-in: body}, b: {x-in: header}, c: {x-in: query}, d: {x-in: query}}}
                """));
        WireHints.apply(spec);

        assertThat(Documents.operationOf(spec).path("x-wire-parameters")).isEqualTo(Documents.yaml("""
                - '@QueryMap Map<String, String> query'
                - '@HeaderMap Map<String, String> headers'
                - '@Body ThingRequest body'
                """));
    }

    private static JsonNode annotations(String method, String path, String operation) {
        Spec spec = spec(method, path, operation);
        WireHints.apply(spec);
        return Documents.operationOf(spec).path("x-annotations");
    }

    private static Spec spec(String method, String path, String operation) {
        return Documents.spec("paths: {'" + path + "': {" + method + ": " + operation + "}}");
    }
}
