package dev.tapedeck.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.Yaml;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SignalWire's Video was a document of its own, and became a part of one document for everything. */
class FoldedDocumentTest {

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
    void movedIntoTheLargeOne(String server) {
        ObjectNode large = Yaml.read(Pair.SIGNALWIRE);
        addOtherParts(large);
        ObjectNode alone = alone(Yaml.read(Pair.SIGNALWIRE), server);

        assertThat(alone.toString()).doesNotContain("Video.").contains("\"/rooms\"");
        assertThat(Pair.of(alone, large).markdown()).isEqualTo("unchanged\n");
        assertThat(Pair.of(large, alone).markdown()).isEqualTo("unchanged\n");
    }

    @Test
    void aChangeOnTheWayIsSeen() {
        ObjectNode alone = alone(Yaml.read(Pair.SIGNALWIRE), "https://{space}.signalwire.com/api/video");
        Pair.at(alone, "/components/schemas/RoomRecordingStatus")
                .withArray("enum")
                .add("failed");

        assertThat(Pair.rows(Pair.of(alone, Yaml.read(Pair.SIGNALWIRE)), Section.WIRE))
                .hasSize(1)
                .first()
                .asString()
                .contains("value failed | not there");
    }

    @Test
    void otherPartsOfTheLargeDocumentAreOfNoInterest() {
        ObjectNode old = Yaml.read(Pair.SIGNALWIRE);
        ObjectNode now = old.deepCopy();
        addOtherParts(now);

        assertThat(Pair.of(old, now).verdict()).isEqualTo("unchanged");
    }

    private static void addOtherParts(ObjectNode document) {
        Pair.at(document, "/paths").set("/api/fax/faxes", Pair.yaml("get: {operationId: list_faxes, responses: {}}"));
    }

    private static ObjectNode alone(ObjectNode document, String server) {
        ObjectNode alone = Pair.yaml(document.toString().replace("Video.", ""));
        ObjectNode paths = Pair.at(alone, "/paths");
        List<String> names = paths.propertyStream().map(entry -> entry.getKey()).toList();
        for (String name : names) {
            JsonNode item = paths.remove(name);
            paths.set(name.substring("/api/video".length()), item);
        }
        alone.putArray("servers").addObject().put("url", server);
        return alone;
    }
}
