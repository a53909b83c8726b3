package dev.tapedeck.build.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.Specs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SplitBodiesTest {
    private static final String JSON = "application/json: {schema: {properties: {a: {type: string}}}}";
    private static final String FILES = "{schema: {properties: {b: {type: string, format: binary}}}}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            multipart/form-data: {schema: {properties: {b: {type: string}}}}               | AsMultipart
            application/x-www-form-urlencoded: {schema: {properties: {b: {type: string}}}} | AsForm
            application/merge-patch+json: {schema: {type: array}}                          | AsMergePatchJson
            text/plain; charset=utf-8: {schema: {type: string}}                            | AsPlain
            image/png: {}, audio/ogg: {}, application/octet-stream: {}                     | AsPng
            text/csv: {}                                                                   | AsCsv
            application/pdf: {schema: {}}                                                  | AsPdf
            """)
    void makesAnOperationOfOtherInputs(String types, String suffix) {
        Spec spec = split(JSON + ", " + types);

        assertThat(spec.operations())
                .extracting(Spec.Operation::title, Spec.Operation::id)
                .containsExactly(tuple("POST /v1/Things", "make"), tuple("POST /v1/Things", "make" + suffix));
        assertThat(content(spec, 0)).isEqualTo(Specs.yaml("{" + JSON + "}"));
        assertThat(content(spec, 1)).isEqualTo(Specs.yaml("{" + types + "}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            application/xml: {schema: {properties: {a: {type: string}}}}
            text/json: {schema: {properties: {a: {type: string}}}}, multipart/form-data: {schema: {properties: {a: {type: string}}}}
            '*/*': {}, multipart/form-data: {}, application/x-www-form-urlencoded: {}
            """)
    void keepsTypesOfTheSameInputsTogether(String types) {
        Spec spec = split(JSON + ", " + types);

        assertThat(spec.operations()).hasSize(1);
        assertThat(content(spec, 0)).isEqualTo(Specs.yaml("{" + JSON + ", " + types + "}"));
    }

    @Test
    void sendsFilesAsParts() {
        Spec spec = split("application/x-www-form-urlencoded: " + FILES + ", multipart/form-data: " + FILES);

        assertThat(spec.operations()).hasSize(1);
        assertThat(content(spec, 0)).isEqualTo(Specs.yaml("{multipart/form-data: " + FILES + "}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {properties: {a: {type: string, contentMediaType: application/octet-stream}}}
            {properties: {a: {type: array, items: {type: string, format: binary}}}}
            {allOf: [{properties: {a: {$ref: '#/components/schemas/File'}}}, {properties: {b: {type: string}}}]}
            """)
    void sendsFilesThatAreFurtherInsideAsParts(String schema) {
        Spec spec = split("application/json: {schema: " + schema + "}, multipart/form-data: {schema: " + schema + "}");

        assertThat(content(spec, 0).fieldNames()).toIterable().containsExactly("multipart/form-data");
    }

    @Test
    void sendsOneFileOrSeveralAsAList() {
        String file = "{type: string, format: binary}";
        Spec spec = split("multipart/form-data: {schema: {properties: {a: {description: One., anyOf: [" + file
                + ", {type: array, items: {$ref: '#/components/schemas/File'}}]}}}}");

        assertThat(content(spec, 0).at("/multipart~1form-data/schema/properties/a"))
                .isEqualTo(Specs.yaml("{description: One., type: array, items: " + file + "}"));
    }

    @Test
    void comparesWhatIsReferredTo() {
        Spec spec = split("application/json: {schema: {$ref: '#/components/schemas/Thing'}},"
                + " multipart/form-data: {schema: {properties: {a: {type: string}}}}");

        assertThat(spec.operations()).hasSize(1);
    }

    @Test
    void leavesBodiesThatAreNotSent() {
        Spec spec = Specs.spec("paths: {/a: {get: {requestBody: {content: {" + JSON + ", image/png: {}}}}}}");
        SplitBodies.apply(spec);

        assertThat(spec.operations()).hasSize(1);
    }

    private static Spec split(String content) {
        Spec spec = Specs.operation("{operationId: make, requestBody: {content: {" + content + "}}}");
        spec.schemas().set("Thing", Specs.yaml("{properties: {a: {type: string}}}"));
        spec.schemas().set("File", Specs.yaml("{type: string, format: binary}"));
        SplitBodies.apply(spec);
        return spec;
    }

    private static JsonNode content(Spec spec, int operation) {
        return spec.operations().get(operation).node().at("/requestBody/content");
    }
}
