package dev.tapedeck.build.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.Specs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameFieldsTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            StartTime<,    startTimeBefore
            DateCreated>,  dateCreatedAfter
            Size>=,        sizeOnOrAfter
            first-name,    firstName
            $ref,          ref
            3d,            value3d
            URL,           url
            SIPAddress,    sipAddress
            class,         classValue
            goTo,          goToValue
            toString,      toStringValue
            present2,      present2Value
            unreadable,    unreadableValue
            field_values,  fieldValuesValue
            '+1',          plus1
            '名前',        value
            """)
    void renamesFieldsAndKeepsTheJsonName(String name, String member) {
        Spec spec = Specs.schemas("Thing: {required: ['" + name + "'], properties: {'" + name + "': {}}}");
        NameFields.apply(spec);

        assertThat(Specs.schema(spec, "Thing"))
                .isEqualTo(Specs.yaml(
                        "{required: [" + member + "], properties: {" + member + ": {x-wire-name: '" + name + "'}}}"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = "track_name\ntrackName\nTrackName\nline_1\nrecord")
    void keepsSuitableNames(String name) {
        Spec spec = Specs.schemas("Thing: {properties: {" + name + ": {}}}");
        NameFields.apply(spec);

        assertThat(Specs.schema(spec, "Thing")).isEqualTo(Specs.yaml("{properties: {" + name + ": {}}}"));
    }

    @Test
    void numbersEqualNamesInAnyOrder() {
        Spec spec = Specs.schemas("Thing: {properties: {first-name: {}, FIRSTNAME: {}, first_name: {}}}");
        NameFields.apply(spec);

        assertThat(Specs.schema(spec, "Thing").path("properties").fieldNames())
                .toIterable()
                .containsExactly("firstName2", "firstname3", "first_name");
    }

    @Test
    void allowsMoreNamesInRequests() {
        Spec spec = Specs.schemas("Thing: {x-in: query, properties: {parse: {}, has: {}, wait: {}}}");
        NameFields.apply(spec);

        assertThat(Specs.schema(spec, "Thing").path("properties").fieldNames())
                .toIterable()
                .containsExactly("parse", "has", "waitValue");
    }

    @Test
    void wrapsTheReferencesOfFields() {
        Spec spec = Specs.schemas("""
                Thing:
                  properties:
                    a: {$ref: '#/components/schemas/Part'}
                    list: {items: {$ref: '#/components/schemas/Part'}}
                Part: {type: object}
                """);
        NameFields.apply(spec);

        assertThat(Specs.field(spec, "a")).isEqualTo(Specs.yaml("{allOf: [{$ref: '#/components/schemas/Part'}]}"));
        assertThat(Specs.field(spec, "list")).isEqualTo(Specs.yaml("{items: {$ref: '#/components/schemas/Part'}}"));
    }
}
