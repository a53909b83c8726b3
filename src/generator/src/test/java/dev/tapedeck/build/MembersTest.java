package dev.tapedeck.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MembersTest {
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
            misread,       misreadValue
            field_values,  fieldValuesValue
            '+1',          plus1
            '名前',        value
            """)
    void aNameThatIsNoneInJavaIsKeptForTheWire(String name, String member) {
        Spec spec = Documents.schemas("Thing: {required: ['" + name + "'], properties: {'" + name + "': {}}}");
        Members.apply(spec);

        assertThat(Documents.schema(spec, "Thing"))
                .isEqualTo(Documents.yaml(
                        "{required: [" + member + "], properties: {" + member + ": {x-wire-name: '" + name + "'}}}"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = "track_name\ntrackName\nTrackName\nline_1\nrecord")
    void aGoodNameStays(String name) {
        Spec spec = Documents.schemas("Thing: {properties: {" + name + ": {}}}");
        Members.apply(spec);

        assertThat(Documents.schema(spec, "Thing")).isEqualTo(Documents.yaml("{properties: {" + name + ": {}}}"));
    }

    @Test
    void namesThatMeetGetNumbersInWhateverOrderTheyCome() {
        Spec spec = Documents.schemas("Thing: {properties: {first-name: {}, FIRSTNAME: {}, first_name: {}}}");
        Members.apply(spec);

        assertThat(Documents.schema(spec, "Thing").path("properties").fieldNames())
                .toIterable()
                .containsExactly("firstName2", "firstname3", "first_name");
    }

    @Test
    void aRequestHasFewerMembersOfItsOwn() {
        Spec spec = Documents.schemas("Thing: {x-in: query, properties: {parse: {}, has: {}, wait: {}}}");
        Members.apply(spec);

        assertThat(Documents.schema(spec, "Thing").path("properties").fieldNames())
                .toIterable()
                .containsExactly("parse", "has", "waitValue");
    }
}
