package dev.tapedeck.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.tree.Yaml;
import dev.tapedeck.report.wire.Reports;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SchemaNamesTest {
    @Test
    void matchesNamesWithOtherPrefixes() {
        Document alone = document("Room: {type: object}\nLog: {type: object}\nSame: {type: object}");
        Document large = document("Video.Room: {type: object}\nVideo.Log: {type: object}\nSame: {type: object}");

        assertThat(SchemaNames.between(alone, large)).isEqualTo(Map.of("Room", "Video.Room", "Log", "Video.Log"));
        assertThat(SchemaNames.between(large, alone)).isEqualTo(Map.of("Video.Room", "Room", "Video.Log", "Log"));
        assertThat(SchemaNames.between(large, large)).isEmpty();
    }

    @Test
    void prefersThePrefixOfMostNames() {
        Document alone = document("Room: {type: object}\nLog: {type: object}\nError: {type: object}");
        Document large = document("""
                Fax.Log: {type: object}
                Voice.Log: {type: object}
                Video.Log: {type: object}
                Video.Room: {type: object}
                Types.Error: {type: object}
                """);

        assertThat(SchemaNames.between(alone, large))
                .isEqualTo(Map.of("Room", "Video.Room", "Log", "Video.Log", "Error", "Types.Error"));
    }

    @Test
    void movesANameThatTheOtherDocumentHasForAnotherSchemaToo() {
        Document alone = document("Room: {type: object}\nStream: {type: object}");
        Document large = document("Video.Room: {type: object}\nVideo.Stream: {type: object}\nStream: {type: string}");

        assertThat(SchemaNames.between(alone, large)).isEqualTo(Map.of("Room", "Video.Room", "Stream", "Video.Stream"));
    }

    @Test
    void ignoresOtherLastParts() {
        assertThat(SchemaNames.between(
                        document("Room: {type: object}"), document("Video.RoomResponse: {type: object}")))
                .isEmpty();
    }

    @Test
    void renamesReferences() {
        ObjectNode video = Yaml.read(Reports.SIGNALWIRE);
        Document now = new Document("new.yaml", video);
        Document old = new Document("old.yaml", Reports.yaml(video.toString().replace("Video.", "Rest.Types.")));
        Map<String, String> names = SchemaNames.between(old, now);

        Document renamed = SchemaNames.renamed(old, names);

        assertThat(names).hasSizeGreaterThan(40).containsEntry("Rest.Types.RoomRecording", "Video.RoomRecording");
        assertThat(renamed.root().at("/components/schemas")).isEqualTo(video.at("/components/schemas"));
        assertThat(old.root().toString()).contains("schemas/Rest.Types.RoomRecording");
    }

    private static Document document(String schemas) {
        ObjectNode root = Reports.yaml("openapi: 3.1.0\npaths: {}\ncomponents: {}");
        root.withObject("/components").set("schemas", Reports.yaml(schemas));
        return new Document("test.yaml", root);
    }
}
