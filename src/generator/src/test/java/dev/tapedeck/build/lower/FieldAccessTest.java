package dev.tapedeck.build.lower;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.Specs;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldAccessTest {
    @ParameterizedTest
    @ValueSource(strings = {"$ref: '#/components/schemas/Id'", "allOf: [{$ref: '#/components/schemas/Id'}]"})
    void marksFieldsWhoseSchemaIsReadOnly(String reference) {
        Spec spec = Specs.schemas("""
                Id: {type: object, readOnly: true, properties: {a: {type: string}}}
                Shelf: {properties: {id: {%s}}}
                """.formatted(reference));
        FieldAccess.mark(spec);

        assertThat(Specs.schema(spec, "Shelf").at("/properties/id"))
                .isEqualTo(Specs.yaml("{allOf: [{$ref: '#/components/schemas/Id'}], readOnly: true}"));
    }

    @Test
    void requiresNoWriteOnlyFieldsOfModels() {
        Spec spec = Specs.schemas("""
                Shelf: {required: [id, pin], properties: {id: {}, pin: {writeOnly: true}}}
                Pin: {required: [pin], properties: {pin: {writeOnly: true}}}
                Request: {x-in: body, required: [pin], properties: {pin: {writeOnly: true}}}
                """);
        FieldAccess.requireOnlyReadable(spec);

        assertThat(Specs.schema(spec, "Shelf").path("required"))
                .isEqualTo(Specs.yaml("{a: [id]}").path("a"));
        assertThat(Specs.schema(spec, "Pin").has("required")).isFalse();
        assertThat(Specs.schema(spec, "Request").path("required").size()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"true, true, true", "false, true, false", "true, false, false"})
    void warnsOfARequiredBodyOfReadOnlyFields(boolean required, boolean readOnly, boolean warns) {
        Spec spec = Specs.operation("requestBody: {required: " + required + ", content: {application/json: {schema:"
                + " {properties: {id: {type: string, readOnly: " + readOnly + "}}}}}}");
        ByteArrayOutputStream warnings = new ByteArrayOutputStream();
        LiftBody.lift(spec, spec.operations().get(0), new RequestInputs(), new PrintStream(warnings, true, UTF_8));

        assertThat(warnings.toString(UTF_8).contains("requires a body that has only read-only fields"))
                .isEqualTo(warns);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/x-www-form-urlencoded", "multipart/form-data"})
    void makesNoInputsOfReadOnlyFields(String type) {
        Spec spec = Specs.operation("requestBody: {content: {" + type + ": {schema: {required: [id, label], properties:"
                + " {id: {type: string, readOnly: true}, label: {type: string}}}}}}");
        RequestInputs inputs = new RequestInputs();
        LiftBody.lift(spec, spec.operations().get(0), inputs, System.err);

        JsonNode request = Objects.requireNonNull(inputs.schema());
        assertThat(request.path("properties").fieldNames()).toIterable().containsExactly("label");
        assertThat(request.path("required"))
                .isEqualTo(Specs.yaml("{a: [label]}").path("a"));
    }
}
