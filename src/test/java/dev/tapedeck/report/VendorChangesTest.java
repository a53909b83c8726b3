package dev.tapedeck.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.Yaml;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The changes that the two vendors have made to their contracts, made again to ours. */
class VendorChangesTest {
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
    void successStatusMoved() {
        Report report = Pair.edited(Pair.SIGNALWIRE, spec -> {
            ObjectNode responses = Pair.at(spec, "/paths/~1api~1video~1rooms~1{id}~1streams/post/responses");
            responses.set("202", responses.remove("201"));
        });

        assertThat(report.verdict()).isEqualTo("compatible");
        assertThat(report.rows())
                .containsExactly(new Row(
                        Section.NOTE,
                        "`POST /api/video/rooms/{id}/streams`",
                        "success `201`",
                        "success `202`",
                        "Nothing: any 2xx is a success to the client."));
    }

    @Test
    void largestPageCut() {
        Report report = Pair.edited(
                Pair.TWILIO,
                spec -> parameter(spec, "/paths/~1v1~1Rooms/get", "PageSize")
                        .withObject("schema")
                        .put("maximum", 100));

        assertThat(report.verdict()).isEqualTo("breaking");
        assertThat(Pair.rows(report, Section.WIRE))
                .containsExactly("GET /v1/Rooms query PageSize | maximum 1000 | maximum 100");
    }

    @Test
    void pagingParametersAddedToManyLists() {
        ObjectNode now = Yaml.read(Pair.SIGNALWIRE);
        ObjectNode old = now.deepCopy();
        for (JsonNode parameters : old.findValues("parameters")) {
            for (var each = parameters.iterator(); each.hasNext(); ) {
                if (each.next().path("$ref").asText().contains(".page_")) {
                    each.remove();
                }
            }
        }
        Report report = Pair.of(old, now);

        assertThat(report.verdict()).isEqualTo("compatible");
        assertThat(Pair.rows(report, Section.ADDITION))
                .hasSize(3)
                .allMatch(row -> row.contains("query page_") && row.contains(" more | not there | "));
    }

    @Test
    void listKeyOfAnAnswerRenamed() {
        Report report = Pair.edited(Pair.TWILIO, spec -> {
            ObjectNode fields = Pair.at(
                    spec,
                    "/paths/~1v1~1Rooms~1{RoomSid}~1Transcriptions/get/responses/200/content/application~1json/schema/properties");
            fields.set("extensions", fields.remove("transcriptions"));
        });

        assertThat(report.verdict()).isEqualTo("breaking");
        assertThat(report.rows())
                .containsExactly(new Row(
                        Section.WIRE,
                        "`GET /v1/Rooms/{RoomSid}/Transcriptions 200 extensions`",
                        "list key `transcriptions`",
                        "list key `extensions`",
                        "The list's key is another: who reads the old one finds no items."));
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
    void operationRenamedAndRenamedBack() {
        Report report = Pair.edited(
                Pair.SIGNALWIRE,
                spec -> Pair.at(spec, "/paths/~1api~1video~1rooms/get").put("operationId", "Rooms_list"));

        assertThat(report.verdict()).isEqualTo("compatible");
        assertThat(Pair.rows(report, Section.NOTE))
                .containsExactly("GET /api/video/rooms | operation id list_rooms | operation id Rooms_list");
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
    void operationIdRepeated() {
        Report report = Pair.edited(
                Pair.TWILIO, spec -> Pair.at(spec, "/paths/~1v1~1Rooms/post").put("operationId", "ListRoom"));

        assertThat(report.verdict()).isEqualTo("compatible");
        assertThat(Pair.rows(report, Section.NOTE))
                .containsExactlyInAnyOrder(
                        "POST /v1/Rooms | operation id CreateRoom | operation id ListRoom",
                        "GET /v1/Rooms, POST /v1/Rooms | unique | ListRoom 2 times");
    }

    @Test
    void anUnquotedDefaultOfATextIsNoChange() {
        Report report = Pair.input(
                "{type: string, enum: ['20', '30'], default: '20'}", "{type: string, enum: [20, 30], default: 20}");

        assertThat(report.verdict()).isEqualTo("unchanged");
    }

    private static ObjectNode parameter(ObjectNode document, String operation, String name) {
        for (JsonNode parameter : Pair.at(document, operation).path("parameters")) {
            if (parameter.path("name").asText().equals(name)) {
                return (ObjectNode) parameter;
            }
        }
        throw new AssertionError(name);
    }
}
