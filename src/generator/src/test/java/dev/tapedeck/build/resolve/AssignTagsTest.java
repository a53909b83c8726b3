package dev.tapedeck.build.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.Specs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssignTagsTest {
    @Test
    void renamesUsedTagsAndListsThemOnce() {
        Spec spec = Specs.operation("{operationId: A, tags: [VideoRoom, Other], responses: {}}");
        spec.root().set("tags", Specs.yaml("""
                - {name: VideoRoom, description: Old.}
                - {name: VideoRoom, x-name: Rooms, description: New.}
                - {name: Other}
                """));
        AssignTags.apply(spec);

        assertThat(spec.root().get("tags")).isEqualTo(Specs.yaml("[{name: Rooms, description: New.}]"));
        assertThat(Specs.operationOf(spec).path("tags")).isEqualTo(Specs.yaml("[Rooms]"));
    }

    @Test
    void assignsADefaultTag() {
        assertThat(tagged("{operationId: A, responses: {}}")).isEqualTo("Default");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Video Rooms,   Video Rooms
            pets & more,   PetsMore
            3rd-party,     Group3rdParty
            '*/',          Group
            thing,         ThingCalls
            """)
    void makesClassNamesOfTags(String tag, String name) {
        assertThat(tagged("{operationId: A, tags: ['" + tag + "'], responses: {}}"))
                .isEqualTo(name);
    }

    private static String tagged(String operation) {
        Spec spec = Specs.operation(operation);
        spec.schemas().putObject("ThingApi");
        AssignTags.apply(spec);
        return Specs.operationOf(spec).at("/tags/0").asText();
    }
}
