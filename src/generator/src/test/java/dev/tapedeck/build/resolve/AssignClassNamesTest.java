package dev.tapedeck.build.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.build.tree.Keys;
import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.SpecException;
import dev.tapedeck.build.tree.Specs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssignClassNamesTest {
    private static final Pattern IMPORT = Pattern.compile("(?m)^import [\\w.{}]+\\.(\\w+);");

    @Test
    void namesSchemasAfterTheirLastPart() {
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
    void appliesNamesOfOverlays() {
        Spec spec = named("Thing: {x-name: Part, properties: {}}");

        assertThat(spec.schemas()).isEqualTo(Specs.yaml("Part: {properties: {}}"));
        assertThat(Specs.operationOf(spec)
                        .at("/responses/200/content/application~1json/schema/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/Part");
    }

    @Test
    void mergesEnumsOfOneName() {
        Spec spec = named("""
                room_enum_codec: {type: string, enum: [a, b], x-name: Codec}
                track_enum_codec: {type: string, enum: [b, c], x-name: Codec}
                """);

        assertThat(spec.schemas()).isEqualTo(Specs.yaml("Codec: {type: string, enum: [a, b, c]}"));
    }

    @Test
    void mergesEqualObjectsWhateverTheirDescriptions() {
        Spec spec = named("""
                a.Error: {description: One., properties: {text: {type: string, description: Why.}}}
                b.Error: {description: Two., properties: {text: {type: string}}}
                """);

        assertThat(spec.schemas().fieldNames()).toIterable().containsExactly("Error");
        assertThat(spec.root().at("/components/schemas/Error/description").asText())
                .isEqualTo("One.");
    }

    @Test
    void addsPartsToTellObjectsApart() {
        Spec spec = named(
                "a.Error: {properties: {x: {}}}\nb.v1.Error: {properties: {y: {}}}\nError: {properties: {z: {}}}\n");

        assertThat(spec.schemas().fieldNames()).toIterable().containsExactly("Error", "V1Error", "Error2");
    }

    @Test
    void keepsDifferentEnumsApart() {
        assertThat(named("a.Kind: {enum: [x]}\nb.Kind: {enum: [y]}\n").schemas())
                .isEqualTo(Specs.yaml("Kind: {enum: [x]}\nBKind: {enum: [y]}\n"));
    }

    @Test
    void refusesOneNameForDifferentObjects() {
        String schemas = "A: {x-name: Error, properties: {x: {}}}\nB: {x-name: Error, properties: {y: {}}}\n";

        assertThatThrownBy(() -> named(schemas))
                .isInstanceOf(SpecException.class)
                .hasMessage("vendor.yaml, components/schemas/B: would be a second class named Error, and the two"
                        + " differ: give it another x-name in the overlay.");
    }

    @Test
    void avoidsNamesOfIds() {
        Spec spec = Specs.schemas("vendor.RoomSid: {properties: {x: {}}}");
        spec.root().set(Keys.IDS, Specs.yaml("{room-sid: {description: The SID of a room}}"));
        AssignClassNames.apply(spec);

        assertThat(spec.schemas().fieldNames()).toIterable().containsExactly("VendorRoomSid");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Object,         ObjectModel
            voice.v1.Call,  V1Call
            list,           listModel
            ObjectReader,   ObjectReaderModel
            default,        DefaultModel
            3d,             Model3d
            '<>',           Model
            """)
    void avoidsNamesOfOtherClasses(String vendorName, String name) {
        assertThat(named("'" + vendorName + "': {properties: {x: {}}}")
                        .schemas()
                        .fieldNames())
                .toIterable()
                .allMatch(className -> className.equalsIgnoreCase(name));
    }

    @Test
    void avoidsNamesThatTemplatesImport() throws IOException {
        List<Path> templates;
        try (Stream<Path> tree = Files.walk(Path.of("../../templates"))) {
            templates = tree.filter(Files::isRegularFile).toList();
        }
        Set<String> imported = new TreeSet<>();
        for (Path template : templates) {
            Matcher line = IMPORT.matcher(Files.readString(template));
            while (line.find()) {
                imported.add(line.group(1));
            }
        }

        assertThat(imported)
                .contains("ObjectReader", "List")
                .allSatisfy(name -> assertThat(named("'" + name + "': {properties: {x: {}}}")
                                .schemas()
                                .fieldNames())
                        .toIterable()
                        .doesNotContain(name));
    }

    @Test
    void avoidsNamesThatDifferInCaseAlone() {
        Spec spec = named("FILES: {properties: {x: {}}}\nfiles: {properties: {y: {}}}\n");

        assertThat(spec.schemas().fieldNames()).toIterable().containsExactly("FILES", "Files2");
    }

    private static Spec named(String schemas) {
        Spec spec = Specs.schemas(schemas);
        AssignClassNames.apply(spec);
        return spec;
    }
}
