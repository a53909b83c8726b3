package dev.tapedeck.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.Yaml;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Changes that the two vendors have made to fields and enums, made again to ours. */
class VendorFieldsTest {
    private static final String TWILIO_SCHEMAS = "/components/schemas/video.v1.";
    private static final String SIGNALWIRE_SCHEMAS = "/components/schemas/Video.";

    @Test
    void enumValueAddedToAnswersAndFilters() {
        Report report = Pair.edited(
                Pair.TWILIO,
                spec -> Pair.at(spec, "/components/schemas/recording_enum_status")
                        .withArray("enum")
                        .add("archived"));

        assertThat(report.verdict()).isEqualTo("compatible");
        assertThat(Pair.rows(report, Section.ADDITION))
                .containsExactly(
                        "GET /v1/Recordings/{Sid} 200 status, GET /v1/Recordings 200 recordings[].status | not there | value archived",
                        "GET /v1/Recordings query Status | not there | value archived");
    }

    @Test
    void enumValueRemoved() {
        Report report = Pair.edited(
                Pair.SIGNALWIRE,
                spec -> Pair.at(spec, SIGNALWIRE_SCHEMAS + "RoomRecordingStatus")
                        .withArray("enum")
                        .remove(1));

        assertThat(report.verdict()).isEqualTo("breaking");
        assertThat(Pair.rows(report, Section.WIRE))
                .hasSize(1)
                .first()
                .asString()
                .contains("GET /api/video/room_recordings 200 data[].status", "value paused | not there");
    }

    @Test
    void integerWidened() {
        Report report = Pair.edited(
                Pair.SIGNALWIRE,
                spec -> Pair.at(spec, SIGNALWIRE_SCHEMAS + "RoomRecording/properties/size_in_bytes/anyOf/0")
                        .put("format", "int64"));

        assertThat(report.verdict()).isEqualTo("compatible");
        assertThat(Pair.rows(report, Section.NOTE))
                .hasSize(1)
                .first()
                .asString()
                .contains("200 size_in_bytes", "format int32 | format int64");
    }

    @Test
    void defaultAddedToFieldsOfAnswers() {
        Report report = Pair.edited(Pair.TWILIO, spec -> {
            ObjectNode fields = Pair.at(spec, TWILIO_SCHEMAS + "recording/properties");
            Pair.at(fields, "/duration").put("default", 0);
            Pair.at(fields, "/size").put("default", 0);
        });

        assertThat(report.verdict()).isEqualTo("compatible");
        assertThat(Pair.rows(report, Section.NOTE))
                .containsExactlyInAnyOrder(
                        "GET /v1/Recordings/{Sid} 200 duration, GET /v1/Recordings 200 recordings[].duration | no default | default 0",
                        "GET /v1/Recordings/{Sid} 200 size, GET /v1/Recordings 200 recordings[].size | no default | default 0");
        assertThat(report.markdown()).contains("Absent now reads as the default");
    }

    @Test
    void freeObjectDroppedAndRestored() {
        ObjectNode with = Yaml.read(Pair.SIGNALWIRE);
        ObjectNode without = with.deepCopy();
        ObjectNode payload = Pair.at(without, SIGNALWIRE_SCHEMAS + "RoomSessionEvent/properties/payload");
        payload.remove(List.of("type", "additionalProperties"));

        assertThat(Pair.rows(Pair.of(with, without), Section.WIRE))
                .hasSize(1)
                .first()
                .asString()
                .contains("payload | type object | any value");
        assertThat(Pair.rows(Pair.of(without, with), Section.NOTE))
                .hasSize(1)
                .first()
                .asString()
                .contains("payload | any value | type object");
    }

    @Test
    void requiredFieldMadeOptionalAndNullable() {
        Report report = Pair.edited(Pair.SIGNALWIRE, spec -> {
            ObjectNode recording = Pair.at(spec, SIGNALWIRE_SCHEMAS + "RoomRecording");
            recording.withArray("required").remove(0);
            recording.withObject("/properties/id").put("nullable", true);
        });

        assertThat(report.verdict()).isEqualTo("breaking");
        assertThat(Pair.rows(report, Section.WIRE))
                .hasSize(2)
                .anyMatch(row -> row.contains("200 data[].id") && row.endsWith("| required | optional"))
                .anyMatch(row -> row.contains("200 data[].id") && row.endsWith("| never null | may be null"));
    }

    @Test
    void anUnquotedDefaultOfATextIsNoChange() {
        Report report = Pair.input(
                "{type: string, enum: ['20', '30'], default: '20'}", "{type: string, enum: [20, 30], default: 20}");

        assertThat(report.verdict()).isEqualTo("unchanged");
    }

    /** A rendering of SignalWire's document leaves int32 out. */
    @Test
    void widthsThatAreToldNowAreOneChange() {
        Report report = Pair.of(
                Pair.yaml(Yaml.read(Pair.SIGNALWIRE).toString().replace(",\"format\":\"int32\"", "")),
                Yaml.read(Pair.SIGNALWIRE));

        assertThat(report.verdict()).isEqualTo("compatible");
        assertThat(Pair.rows(report, Section.NOTE))
                .hasSize(2)
                .allMatch(row -> row.endsWith(" more | no format | format int32"));
    }

    @Test
    void onlyNullIsAnotherKindThanText() {
        Report report = Pair.answer("!{type: 'null'}", "!{type: [string, 'null']}");

        assertThat(report.verdict()).isEqualTo("breaking");
        assertThat(Pair.rows(report, Section.WIRE))
                .containsExactly("GET /v1/Things 200 things[].field | type null | type string");
        assertThat(Pair.rows(Pair.answer("", "!{type: 'null'}"), Section.ADDITION))
                .containsExactly("GET /v1/Things 200 things[].field | not there | null required");
    }
}
