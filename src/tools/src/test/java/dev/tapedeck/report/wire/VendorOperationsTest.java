package dev.tapedeck.report.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.tree.Yaml;
import dev.tapedeck.report.output.Report;
import dev.tapedeck.report.output.ReportRow;
import dev.tapedeck.report.output.Section;
import org.junit.jupiter.api.Test;

/** Changes that the two vendors have made to their operations, made again to ours. */
class VendorOperationsTest {

    @Test
    void notesMovedStatuses() {
        Report report = Reports.edited(Reports.SIGNALWIRE, spec -> {
            ObjectNode responses = Reports.at(spec, "/paths/~1api~1video~1rooms~1{id}~1streams/post/responses");
            responses.set("202", responses.remove("201"));
        });

        assertThat(report.verdict()).isEqualTo("compatible");
        assertThat(report.rows())
                .containsExactly(ReportRow.at(
                        Section.NOTE,
                        "`POST /api/video/rooms/{id}/streams`",
                        "success `201`",
                        "success `202`",
                        "Nothing: any 2xx is a success to the client."));
    }

    @Test
    void reportsSmallerPages() {
        Report report = Reports.edited(
                Reports.TWILIO,
                spec -> parameter(spec, "/paths/~1v1~1Rooms/get", "PageSize")
                        .withObject("schema")
                        .put("maximum", 100));

        assertThat(report.verdict()).isEqualTo("breaking");
        assertThat(Reports.rows(report, Section.WIRE))
                .containsExactly("GET /v1/Rooms query PageSize | maximum 1000 | maximum 100");
    }

    @Test
    void groupsParametersAddedToManyOperations() {
        ObjectNode now = Yaml.read(Reports.SIGNALWIRE);
        ObjectNode old = now.deepCopy();
        for (JsonNode parameters : old.findValues("parameters")) {
            for (var each = parameters.iterator(); each.hasNext(); ) {
                if (each.next().path("$ref").asText().contains(".page_")) {
                    each.remove();
                }
            }
        }
        Report report = Reports.of(old, now);

        assertThat(report.verdict()).isEqualTo("compatible");
        assertThat(Reports.rows(report, Section.ADDITION))
                .hasSize(2)
                .allMatch(row -> row.contains("page_") && row.contains(" more | not there | "))
                .anyMatch(row -> row.startsWith("page_number, page_size of GET "));
    }

    @Test
    void reportsRenamedListKeys() {
        Report report = Reports.edited(Reports.TWILIO, spec -> {
            ObjectNode fields = Reports.at(
                    spec,
                    "/paths/~1v1~1Rooms~1{RoomSid}~1Transcriptions/get/responses/200/content/application~1json/schema/properties");
            fields.set("extensions", fields.remove("transcriptions"));
        });

        assertThat(report.verdict()).isEqualTo("breaking");
        assertThat(report.rows())
                .containsExactly(ReportRow.at(
                        Section.WIRE,
                        "`GET /v1/Rooms/{RoomSid}/Transcriptions 200 extensions`",
                        "list key `transcriptions`",
                        "list key `extensions`",
                        "The list has another key: code that reads the old key finds no items."));
    }

    @Test
    void notesRenamedOperationIds() {
        Report report = Reports.edited(
                Reports.SIGNALWIRE,
                spec -> Reports.at(spec, "/paths/~1api~1video~1rooms/get").put("operationId", "Rooms_list"));

        assertThat(report.verdict()).isEqualTo("compatible");
        assertThat(Reports.rows(report, Section.NOTE))
                .containsExactly("GET /api/video/rooms | operation id list_rooms | operation id Rooms_list");
    }

    @Test
    void notesRepeatedOperationIds() {
        Report report = Reports.edited(
                Reports.TWILIO,
                spec -> Reports.at(spec, "/paths/~1v1~1Rooms/post").put("operationId", "ListRoom"));

        assertThat(report.verdict()).isEqualTo("compatible");
        assertThat(Reports.rows(report, Section.NOTE))
                .containsExactlyInAnyOrder(
                        "POST /v1/Rooms | operation id CreateRoom | operation id ListRoom",
                        "GET /v1/Rooms, POST /v1/Rooms | unique | ListRoom 2 times");
    }

    private static ObjectNode parameter(ObjectNode document, String operation, String name) {
        for (JsonNode parameter : Reports.at(document, operation).path("parameters")) {
            if (parameter.path("name").asText().equals(name)) {
                return (ObjectNode) parameter;
            }
        }
        throw new AssertionError(name);
    }

    @Test
    void groupsIdsInAnotherCase() {
        Report report = Reports.edited(
                Reports.SIGNALWIRE,
                spec -> spec.path("paths")
                        .forEach(path -> path.forEach(operation -> ((ObjectNode) operation)
                                .put(
                                        "operationId",
                                        operation.path("operationId").asText().replace('_', '-')))));

        assertThat(report.verdict()).isEqualTo("compatible");
        assertThat(Reports.rows(report, Section.NOTE))
                .hasSize(1)
                .first()
                .asString()
                .endsWith(" and 30 more | operation id in snake_case | operation id in kebab-case");
    }

    @Test
    void namesErrorStatuses() {
        Report report = Reports.edited(
                Reports.SIGNALWIRE,
                spec -> Reports.at(spec, "/paths/~1api~1video~1rooms/get/responses")
                        .set("429", Reports.yaml("description: Too many.")));

        assertThat(Reports.rows(report, Section.NOTE))
                .containsExactly("GET /api/video/rooms 429 | not there | response 429");
    }

    @Test
    void omitsWidthsOfChangedTypes() {
        Report report = Reports.answer("{type: integer, format: int32}", "{type: number}");

        assertThat(report.rows()).hasSize(1);
        assertThat(Reports.rows(report, Section.WIRE)).first().asString().endsWith("| type integer | type number");
    }
}
