package dev.tapedeck.build.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaNamesTest {
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
    void makesConstants(String value, String name) {
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
    void makesTypes(String name, String type) {
        assertThat(JavaNames.type(name)).isEqualTo(type);
    }
}
