package dev.tapedeck.full;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The part of the change report for Java callers: generates clients of both documents and compares them. */
class ChangeReportIT {
    private static final Path CONTRACT = Path.of("../tools/src/test/resources/contracts/twilio-video-v1.yaml")
            .toAbsolutePath();
    private static final Path SIGNALWIRE = Path.of("../tools/src/test/resources/contracts/signalwire-video.yaml")
            .toAbsolutePath();

    private static final ObjectMapper YAML = new YAMLMapper();

    @TempDir
    private Path folder;

    @Test
    void reportsRemovedAndRetypedMembersToJavaCallers() throws IOException {
        ObjectNode now = read(CONTRACT);
        object(now, "/components/schemas/composition_enum_status")
                .withArray("enum")
                .remove(4);
        object(now, "/components/schemas/video.v1.composition/properties/duration")
                .put("format", "int64");
        object(now, "/paths/~1v1~1Rooms~1{RoomSid}~1Transcriptions/post").put("operationId", "StartTranscription");
        List<String> report = report(CONTRACT, now);

        assertThat(report.get(0)).isEqualTo("breaking");
        assertThat(section(report, "Breaking for Java callers"))
                .containsExactly(
                        "Composition.duration, Composition.Builder.duration | Integer duration() | Long duration()"
                                + " | does not compile where the other type is expected",
                        "CompositionStatus.FAILED, CompositionStatus.Known.FAILED | CompositionStatus FAILED | gone"
                                + " | does not compile where it is named",
                        "CreateRoomTranscriptionsRequest | class CreateRoomTranscriptionsRequest"
                                + " | class StartTranscriptionRequest | does not compile where the old name is used;"
                                + " StartTranscriptionRequest takes its place");
        assertThat(section(report, "Breaking on the wire"))
                .hasSize(2)
                .allMatch(row -> row.contains(" | value failed | not there | "));
    }

    @Test
    void ignoresTheOrderOfKeys() throws IOException {
        List<String> report = report(CONTRACT, reversed(read(CONTRACT)));

        assertThat(report.stream().filter(line -> !line.isEmpty()))
                .hasSize(2)
                .first()
                .isEqualTo("unchanged");
    }

    @Test
    void notesOverlayActionsThatNoLongerFitWithoutReportingAChange() throws IOException {
        ObjectNode now = read(SIGNALWIRE);
        ObjectNode schemas = object(now, "/components/schemas");
        ObjectNode recording = object(schemas, "/Video.RoomRecording");
        schemas.putObject("Video.Thing")
                .putObject("properties")
                .set("id", object(recording, "/properties").remove("id"));
        recording.putArray("allOf").addObject().put("$ref", "#/components/schemas/Video.Thing");
        object(recording, "/properties").remove("uri");
        List<String> report = report(SIGNALWIRE, now);

        assertThat(section(report, "Breaking for Java callers"))
                .containsExactly("RoomRecording.uri, RoomRecording.Builder.uri | Link uri() | gone"
                        + " | does not compile where it is called");
        assertThat(report.stream().filter(line -> line.startsWith("overlay |")))
                .hasSize(1)
                .first()
                .asString()
                .contains("action 18: its target `$.components.schemas['Video.RoomRecording'].properties.id` matches")
                .contains("Nor does action 38 fit.");
    }

    @Test
    void ignoresTheMoveOfVideoIntoTheLargeDocument() throws IOException {
        ObjectNode large = read(SIGNALWIRE);
        ObjectNode alone = parse(large.toString().replace("Video.", ""));
        object(alone, "/paths").removeAll();
        large.path("paths")
                .properties()
                .forEach(path -> object(alone, "/paths")
                        .set(
                                path.getKey().substring("/api/video".length()),
                                parse(path.getValue().toString().replace("Video.", ""))));
        object(large, "/components/schemas").putObject("Stream").put("type", "null");
        Path old = Files.writeString(folder.resolve("alone.json"), alone.toString());

        assertThat(report(old, large).stream().filter(line -> !line.isEmpty()))
                .hasSize(2)
                .first()
                .isEqualTo("unchanged");
    }

    @Test
    void exitsWithTheStatusOfTheVerdict() throws IOException {
        ObjectNode now = read(CONTRACT);
        object(now, "/paths").remove("/v1/Rooms/{Sid}");
        Path changed = Files.writeString(folder.resolve("new.json"), now.toString());
        Path output = folder.resolve("report.md");
        ReportJar.Printed printed = ReportJar.compare(CONTRACT, changed, "-DfailOn=breaking", "-Doutput=" + output);

        assertThat(printed.status()).isEqualTo(1);
        assertThat(printed.problem())
                .isEqualTo(changed + ": breaks callers of " + CONTRACT
                        + ": see the report above, or leave -DfailOn out.\n");
        assertThat(printed.report()).startsWith("breaking").isEqualTo(Files.readAllLines(output));
        assertThat(folder.resolve("report.json")).content().contains("\"verdict\" : \"breaking\"");
    }

    @Test
    void exitsWithASentenceIfADocumentIsBroken() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.yaml"), "paths: [");
        ReportJar.Printed printed = ReportJar.compare(CONTRACT, broken);

        assertThat(printed.status()).isEqualTo(2);
        assertThat(printed.problem()).startsWith(broken + ", line 1").hasLineCount(1);
        assertThat(printed.report()).isEmpty();
    }

    private List<String> report(Path old, JsonNode now) throws IOException {
        Path changed = Files.writeString(folder.resolve("new.json"), now.toString());
        ReportJar.Printed printed = ReportJar.compare(old, changed);
        assertThat(printed.status()).as(printed.problem()).isZero();
        return printed.report();
    }

    private static ObjectNode read(Path contract) throws IOException {
        return (ObjectNode) YAML.readTree(contract.toFile());
    }

    private static ObjectNode parse(String json) {
        try {
            return (ObjectNode) YAML.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the rows of a section's table. */
    private static List<String> section(List<String> report, String heading) {
        return report.stream()
                .skip(report.indexOf("## " + heading) + 1L)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("`"))
                .map(line -> line.replace("`", ""))
                .toList();
    }

    private static ObjectNode object(JsonNode document, String pointer) {
        return (ObjectNode) document.requiredAt(pointer);
    }

    /** Returns a copy with the keys of every object in reverse order. Lists keep theirs, because it may matter. */
    private static JsonNode reversed(JsonNode node) {
        if (node.isObject()) {
            List<String> names = new ArrayList<>();
            node.fieldNames().forEachRemaining(names::add);
            Collections.reverse(names);
            ObjectNode reversed = JsonNodeFactory.instance.objectNode();
            names.forEach(name -> reversed.set(name, reversed(node.get(name))));
            return reversed;
        }
        if (node.isArray()) {
            ArrayNode items = JsonNodeFactory.instance.arrayNode();
            node.forEach(item -> items.add(reversed(item)));
            return items;
        }
        return node;
    }
}
