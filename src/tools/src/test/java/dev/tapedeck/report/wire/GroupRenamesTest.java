package dev.tapedeck.report.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.report.output.Report;
import dev.tapedeck.report.output.Section;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** SignalWire has changed the naming rule of its ids more than once: {@code list_rooms}, {@code Rooms_list}. */
class GroupRenamesTest {

    @Test
    void groupsManyRenamedIds() {
        assertThat(notes(33))
                .containsExactly("GET /api/video/conference_tokens/{id}, POST /api/video/conference_tokens/{id}/reset,"
                        + " GET /api/video/conferences and 30 more"
                        + " | operation ids get_conference_token, reset_conference_token, list_video_conferences"
                        + " and 30 more"
                        + " | operation ids video.get_conference_token, video.reset_conference_token,"
                        + " video.list_video_conferences and 30 more");
    }

    @Test
    void listsAFewRenamedIds() {
        assertThat(notes(5))
                .hasSize(5)
                .first()
                .isEqualTo("GET /api/video/conference_tokens/{id}"
                        + " | operation id get_conference_token | operation id video.get_conference_token");
        assertThat(notes(6)).hasSize(1);
    }

    /** Returns the notes if the first ids get a prefix. */
    private static List<String> notes(int renamed) {
        Report report = Reports.edited(
                Reports.SIGNALWIRE,
                spec -> operations(spec).stream()
                        .limit(renamed)
                        .forEach(operation -> operation.put(
                                "operationId",
                                "video." + operation.path("operationId").asText())));
        assertThat(report.verdict()).isEqualTo("compatible");
        return Reports.rows(report, Section.NOTE);
    }

    private static List<ObjectNode> operations(ObjectNode spec) {
        List<ObjectNode> operations = new ArrayList<>();
        for (JsonNode path : spec.path("paths")) {
            path.forEach(operation -> operations.add((ObjectNode) operation));
        }
        return operations;
    }
}
