package dev.tapedeck.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnumConstantsTest {
    @Test
    void listsNameTextAndLiteral() {
        assertThat(listed("{type: string, enum: [in-progress, 'a\"b\\c<']}")).isEqualTo(Documents.yaml("""
                type: string
                enum: [in-progress, 'a"b\\c<']
                x-values:
                  - {name: IN_PROGRESS, text: in-progress, literal: '"in-progress"'}
                  - {name: A_B_C, text: 'a"b&#92;c&lt;', literal: '"a\\"b\\\\c<"'}
                x-number: false
                """));
    }

    @Test
    void anOverlaysNamesWin() {
        JsonNode schema = listed("{type: string, enum: [720p, 1080p, auto], x-constants: {720p: HD, 1080p: FULL_HD}}");

        assertThat(names(schema)).containsExactly("HD", "FULL_HD", "AUTO");
        assertThat(schema.has("x-constants")).isFalse();
    }

    @Test
    void namesAreUnique() {
        assertThat(names(listed("{type: string, enum: [a-b, A_B, a.b, unrecognized, constants, A_B_2]}")))
                .containsExactly("A_B", "A_B_2", "A_B_3", "UNRECOGNIZED_2", "CONSTANTS_2", "A_B_2_2");
    }

    @Test
    void numbersAreTold() {
        JsonNode schema = listed("{type: integer, enum: [20, 30], x-constants: {'20': FPS_20}}");

        assertThat(names(schema)).containsExactly("FPS_20", "VALUE_30");
        assertThat(schema.path("x-number").asBoolean()).isTrue();
        assertThat(schema.at("/x-values/0/literal").asText()).isEqualTo("\"20\"");
    }

    @Test
    void whatIsNoEnumStays() {
        assertThat(listed("{type: object, properties: {}}"))
                .isEqualTo(Documents.yaml("{type: object, properties: {}}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            in-progress    | IN_PROGRESS
            720p           | VALUE_720P
            VP8            | VP8
            groupSmall     | GROUP_SMALL
            HTTPStatus     | HTTPSTATUS
            peer-to-peer   | PEER_TO_PEER
            room.started   | ROOM_STARTED
            -x-            | X
            '*'            | VALUE_
            ''             | EMPTY
            '  '           | VALUE_
            ı              | VALUE_
            """)
    void aConstantIsSpelledAsJavaDoes(String value, String name) {
        assertThat(JavaNames.constant(value)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            list_room_recordings | ListRoomRecordings
            ListRoomRecordings   | ListRoomRecordings
            status-code 400      | StatusCode400
            __a__                | A
            1x1                  | 1x1
            '.'                  | ''
            """)
    void aTypeIsSpelledAsJavaDoes(String name, String type) {
        assertThat(JavaNames.type(name)).isEqualTo(type);
    }

    private static JsonNode listed(String schema) {
        Spec spec = Documents.schemas("Thing: " + schema);
        EnumConstants.apply(spec);
        return Documents.schema(spec, "Thing");
    }

    private static List<String> names(JsonNode schema) {
        return schema.path("x-values")
                .valueStream()
                .map(value -> value.path("name").asText())
                .collect(Collectors.toList());
    }
}
