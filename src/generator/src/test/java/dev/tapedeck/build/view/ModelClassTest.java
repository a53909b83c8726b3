package dev.tapedeck.build.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.tree.Specs;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ModelClassTest {
    private static ModelClass model(String schema) {
        return ModelClass.of(
                Specs.schemas("{}"), (ObjectNode) Specs.yaml(schema), name -> ValueType.of("String", false));
    }

    private static ModelField field(String schema) {
        return model(schema).fields().get(0);
    }

    @Test
    void describesFields() {
        ModelClass model = model("{properties: {sid: {}, trackName: {x-wire-name: 'track\"name'}}}");

        assertThat(model.fields()).extracting(ModelField::name).containsExactly("sid", "trackName");
        assertThat(model.fields()).extracting(ModelField::index).containsExactly(0, 1);
        assertThat(model.fields()).extracting(ModelField::wireName).containsExactly("\"sid\"", "\"track\\\"name\"");
    }

    @Test
    void treatsNullableFieldsAsOptional() {
        assertThat(field("{required: [a], properties: {a: {}}}").isRequired()).isTrue();
        assertThat(field("{required: [a], properties: {a: {nullable: true}}}").isRequired())
                .isFalse();
        assertThat(field("{properties: {a: {}}}").isRequired()).isFalse();
        assertThat(model("{required: [a], properties: {a: {}}}").hasOptional()).isFalse();
        assertThat(model("{required: [a], properties: {a: {}, b: {}}}").hasOptional())
                .isTrue();
    }

    @Test
    void identifiesObjectsByAnotherField() {
        assertThat(field("{properties: {a: {}, id: {}, sid: {}}}").id()).isEqualTo("sid");
        assertThat(field("{properties: {sid: {}, id: {}}}").id()).isEqualTo("id");
        assertThat(field("{properties: {sid: {}}}").id()).isNull();
    }

    @Test
    void keepsThePresenceOf63FieldsPerWord() {
        String fields = IntStream.range(0, 64).mapToObj(i -> "f" + i + ": {}").collect(Collectors.joining(", "));
        ModelClass model = model("{properties: {" + fields + "}}");

        assertThat(model.words()).containsExactly("present", "present2");
        assertThat(model.fields().get(62))
                .extracting(ModelField::word, ModelField::mask)
                .containsExactly("present", "1L << 62");
        assertThat(model.fields().get(63))
                .extracting(ModelField::word, ModelField::mask)
                .containsExactly("present2", "1");
        assertThat(model("{}").words()).containsExactly("present");
    }

    @Test
    void recognisesListsOfRecords() {
        ObjectNode schema = (ObjectNode) Specs.yaml("{properties: {a: {x-records: true}}}");
        ValueType objects = ValueType.ofContainer(true, ValueType.of("Room", false), false);
        ValueType texts = ValueType.ofContainer(true, ValueType.of("String", false), false);

        assertThat(ModelClass.of(Specs.schemas("{}"), schema, name -> objects)
                        .fields()
                        .get(0)
                        .isRecords())
                .isTrue();
        assertThat(ModelClass.of(Specs.schemas("{}"), schema, name -> texts)
                        .fields()
                        .get(0)
                        .isRecords())
                .isFalse();
    }
}
