package dev.tapedeck.report.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.tree.Yaml;
import dev.tapedeck.report.output.Section;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SignalWire's Video was a document of its own, and became a part of one document for everything. */
class VideoPathsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://{space}.signalwire.com/api/video",
                "https://{space}.signalwire.com/api/video/",
                "https://%7Byour_space_name%7D.signalwire.com/api/video",
                "/api/video",
                "https://{space}.signalwire.com",
                "https://{space}.signalwire.com/",
                ""
            })
    void ignoresTheMoveIntoTheLargeDocument(String server) {
        ObjectNode large = Yaml.read(Reports.SIGNALWIRE);
        addOtherParts(large);
        ObjectNode alone = alone(Yaml.read(Reports.SIGNALWIRE), server);

        assertThat(alone.toString()).doesNotContain("Video.").contains("\"/rooms\"");
        assertThat(Reports.of(alone, large).markdown()).isEqualTo("unchanged\n");
        assertThat(Reports.of(large, alone).markdown()).isEqualTo("unchanged\n");
    }

    @Test
    void findsChangesBesideTheMove() {
        ObjectNode alone = alone(Yaml.read(Reports.SIGNALWIRE), "https://{space}.signalwire.com/api/video");
        Reports.at(alone, "/components/schemas/RoomRecordingStatus")
                .withArray("enum")
                .add("failed");

        assertThat(Reports.rows(Reports.of(alone, Yaml.read(Reports.SIGNALWIRE)), Section.WIRE))
                .hasSize(1)
                .first()
                .asString()
                .contains("value failed | not there");
    }

    @Test
    void ignoresOtherApis() {
        ObjectNode old = Yaml.read(Reports.SIGNALWIRE);
        ObjectNode now = old.deepCopy();
        addOtherParts(now);

        assertThat(Reports.of(old, now).verdict()).isEqualTo("unchanged");
    }

    private static void addOtherParts(ObjectNode document) {
        Reports.at(document, "/paths")
                .set("/api/fax/faxes", Reports.yaml("get: {operationId: list_faxes, responses: {}}"));
    }

    private static ObjectNode alone(ObjectNode document, String server) {
        ObjectNode alone = Reports.yaml(document.toString().replace("Video.", ""));
        ObjectNode paths = Reports.at(alone, "/paths");
        List<String> names = paths.propertyStream().map(entry -> entry.getKey()).toList();
        for (String name : names) {
            JsonNode item = paths.remove(name);
            paths.set(name.substring("/api/video".length()), item);
        }
        alone.putArray("servers").addObject().put("url", server);
        return alone;
    }
}
