package dev.tapedeck.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class NamesTest {
    @Test
    void aSchemaIsNamedAfterItsLastPart() {
        Spec spec = named("""
                video.v1.room.room_recording: {properties: {other: {$ref: '#/components/schemas/Video.Log-entry'}}}
                Video.Log-entry: {properties: {}}
                """);

        assertThat(spec.schemas().fieldNames()).toIterable().containsExactly("RoomRecording", "LogEntry");
        assertThat(spec.root()
                        .at("/components/schemas/RoomRecording/properties/other/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/LogEntry");
    }

    @Test
    void anOverlaysNameWinsAndIsNotKept() {
        Spec spec = named("Thing: {x-name: Part, properties: {}}");

        assertThat(spec.schemas()).isEqualTo(Documents.yaml("Part: {properties: {}}"));
        assertThat(Documents.operationOf(spec)
                        .at("/responses/200/content/application~1json/schema/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/Part");
    }

    @Test
    void enumsOfOneNameShareTheValuesOfAll() {
        Spec spec = named("""
                room_enum_codec: {type: string, enum: [a, b], x-name: Codec}
                track_enum_codec: {type: string, enum: [b, c], x-name: Codec}
                """);

        assertThat(spec.schemas()).isEqualTo(Documents.yaml("Codec: {type: string, enum: [a, b, c]}"));
    }

    @Test
    void equalObjectsOfOneNameAreOneWhateverTheirSentences() {
        Spec spec = named("""
                a.Error: {description: One., properties: {text: {type: string, description: Why.}}}
                b.Error: {description: Two., properties: {text: {type: string}}}
                """);

        assertThat(spec.schemas().fieldNames()).toIterable().containsExactly("Error");
        assertThat(spec.root().at("/components/schemas/Error/description").asText())
                .isEqualTo("One.");
    }

    @Test
    void differentObjectsOfOneNameAreAFault() {
        String schemas = "a.Error: {properties: {x: {type: string}}}\nb.Error: {properties: {x: {type: integer}}}\n";

        assertThatThrownBy(() -> named(schemas))
                .isInstanceOf(SpecException.class)
                .hasMessage("vendor.yaml, components/schemas/b.Error: would be a second class named Error, and the two"
                        + " differ: give it an x-name in an overlay.");
    }

    @Test
    void anEnumAndAnObjectOfOneNameAreAFault() {
        assertThatThrownBy(() -> named("a.Kind: {enum: [x]}\nb.Kind: {properties: {}}\n"))
                .hasMessageStartingWith("vendor.yaml, components/schemas/b.Kind: would be a second class named Kind");
    }

    @Test
    void differentEnumsMeetOnlyWhereAnOverlaySaysSo() {
        assertThatThrownBy(() -> named("a.Kind: {enum: [x]}\nb.Kind: {enum: [y]}\n"))
                .hasMessageStartingWith("vendor.yaml, components/schemas/b.Kind: would be a second class named Kind");
    }

    @Test
    void usedTagsAreRenamedAndListedOnce() {
        Spec spec = Documents.operation("{operationId: A, tags: [VideoRoom, Other], responses: {}}");
        spec.root().set("tags", Documents.yaml("""
                - {name: VideoRoom, description: Old.}
                - {name: VideoRoom, x-name: Rooms, description: New.}
                - {name: Other}
                """));
        Names.renameTags(spec);

        assertThat(spec.root().get("tags")).isEqualTo(Documents.yaml("[{name: Rooms, description: New.}]"));
        assertThat(Documents.operationOf(spec).path("tags")).isEqualTo(Documents.yaml("[Rooms]"));
    }

    @Test
    void anOperationWithoutTagGetsOne() {
        Spec spec = Documents.operation("{operationId: A, responses: {}}");
        Names.renameTags(spec);

        assertThat(Documents.operationOf(spec).path("tags")).isEqualTo(Documents.yaml("[Default]"));
    }

    private static Spec named(String schemas) {
        Spec spec = Documents.schemas(schemas);
        Names.apply(spec);
        return spec;
    }
}
