package dev.tapedeck.report.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.tree.Yaml;
import dev.tapedeck.report.output.Report;
import dev.tapedeck.report.output.Section;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Changes that the two vendors have made to fields and enums, made again to ours. */
class VendorFieldsTest {
    private static final String TWILIO_SCHEMAS = "/components/schemas/video.v1.";
    private static final String SIGNALWIRE_SCHEMAS = "/components/schemas/Video.";

    @Test
    void reportsAddedEnumValues() {
        Report report = Reports.edited(
                Reports.TWILIO,
                spec -> Reports.at(spec, "/components/schemas/recording_enum_status")
                        .withArray("enum")
                        .add("archived"));

        assertThat(report.verdict()).isEqualTo("compatible");
        assertThat(Reports.rows(report, Section.ADDITION))
                .containsExactly(
                        "GET /v1/Recordings/{Sid} 200 status, GET /v1/Recordings 200 recordings[].status | not there | value archived",
                        "GET /v1/Recordings query Status | not there | value archived");
    }

    @Test
    void reportsRemovedEnumValues() {
        Report report = Reports.edited(
                Reports.SIGNALWIRE,
                spec -> Reports.at(spec, SIGNALWIRE_SCHEMAS + "RoomRecordingStatus")
                        .withArray("enum")
                        .remove(1));

        assertThat(report.verdict()).isEqualTo("breaking");
        assertThat(Reports.rows(report, Section.WIRE))
                .hasSize(1)
                .first()
                .asString()
                .contains("GET /api/video/room_recordings 200 data[].status", "value paused | not there");
    }

    @Test
    void reportsWidenedIntegers() {
        Report report = Reports.edited(
                Reports.SIGNALWIRE,
                spec -> Reports.at(spec, SIGNALWIRE_SCHEMAS + "RoomRecording/properties/size_in_bytes/anyOf/0")
                        .put("format", "int64"));

        assertThat(report.verdict()).isEqualTo("compatible");
        assertThat(Reports.rows(report, Section.NOTE))
                .hasSize(1)
                .first()
                .asString()
                .contains("200 size_in_bytes", "format int32 | format int64");
    }

    @Test
    void notesAddedDefaults() {
        Report report = Reports.edited(Reports.TWILIO, spec -> {
            ObjectNode fields = Reports.at(spec, TWILIO_SCHEMAS + "recording/properties");
            Reports.at(fields, "/duration").put("default", 0);
            Reports.at(fields, "/size").put("default", 0);
        });

        assertThat(report.verdict()).isEqualTo("compatible");
        assertThat(Reports.rows(report, Section.NOTE))
                .containsExactly("size, duration of GET /v1/Recordings/{Sid} 200, GET /v1/Recordings 200 recordings[]"
                        + " | no default | default 0");
        assertThat(report.markdown()).contains("Absent now reads as the default");
    }

    @Test
    void reportsDroppedAndRestoredObjects() {
        ObjectNode with = Yaml.read(Reports.SIGNALWIRE);
        ObjectNode without = with.deepCopy();
        ObjectNode payload = Reports.at(without, SIGNALWIRE_SCHEMAS + "RoomSessionEvent/properties/payload");
        payload.remove(List.of("type", "additionalProperties"));

        assertThat(Reports.rows(Reports.of(with, without), Section.WIRE))
                .hasSize(1)
                .first()
                .asString()
                .contains("payload | type object | any value");
        assertThat(Reports.rows(Reports.of(without, with), Section.NOTE))
                .hasSize(1)
                .first()
                .asString()
                .contains("payload | any value | type object");
    }

    @Test
    void reportsFieldsMadeOptionalAndNullable() {
        Report report = Reports.edited(Reports.SIGNALWIRE, spec -> {
            ObjectNode recording = Reports.at(spec, SIGNALWIRE_SCHEMAS + "RoomRecording");
            recording.withArray("required").remove(0);
            recording.withObject("/properties/id").put("nullable", true);
        });

        assertThat(report.verdict()).isEqualTo("breaking");
        assertThat(Reports.rows(report, Section.WIRE))
                .hasSize(2)
                .anyMatch(row -> row.contains("200 data[].id") && row.endsWith("| required | optional"))
                .anyMatch(row -> row.contains("200 data[].id") && row.endsWith("| never null | may be null"));
    }

    @Test
    void ignoresQuotesOfDefaults() {
        Report report = Reports.input(
                "{type: string, enum: ['20', '30'], default: '20'}", "{type: string, enum: [20, 30], default: 20}");

        assertThat(report.verdict()).isEqualTo("unchanged");
    }

    /** A rendering of SignalWire's document leaves int32 out. */
    @Test
    void groupsAddedWidths() {
        Report report = Reports.of(
                Reports.yaml(Yaml.read(Reports.SIGNALWIRE).toString().replace(",\"format\":\"int32\"", "")),
                Yaml.read(Reports.SIGNALWIRE));

        assertThat(report.verdict()).isEqualTo("compatible");
        assertThat(Reports.rows(report, Section.NOTE))
                .hasSize(2)
                .allMatch(row -> row.endsWith(" more | no format | format int32"));
    }

    @Test
    void distinguishesNullFromString() {
        Report report = Reports.answer("!{type: 'null'}", "!{type: [string, 'null']}");

        assertThat(report.verdict()).isEqualTo("breaking");
        assertThat(Reports.rows(report, Section.WIRE))
                .containsExactly("GET /v1/Things 200 things[].field | type null | type string");
        assertThat(Reports.rows(Reports.answer("", "!{type: 'null'}"), Section.ADDITION))
                .containsExactly("GET /v1/Things 200 things[].field | not there | null required");
    }
}
