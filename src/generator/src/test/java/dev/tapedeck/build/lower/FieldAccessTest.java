package dev.tapedeck.build.lower;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.Specs;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
