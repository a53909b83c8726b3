package dev.tapedeck.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagsTest {
    @Test
    void usedTagsAreRenamedAndListedOnce() {
        Spec spec = Documents.operation("{operationId: A, tags: [VideoRoom, Other], responses: {}}");
        spec.root().set("tags", Documents.yaml("""
                - {name: VideoRoom, description: Old.}
                - {name: VideoRoom, x-name: Rooms, description: New.}
                - {name: Other}
                """));
        Tags.apply(spec);

        assertThat(spec.root().get("tags")).isEqualTo(Documents.yaml("[{name: Rooms, description: New.}]"));
        assertThat(Documents.operationOf(spec).path("tags")).isEqualTo(Documents.yaml("[Rooms]"));
    }

    @Test
    void anOperationWithoutTagGetsOne() {
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
    void anOddTagIsSpelledAsAClass(String tag, String name) {
        assertThat(tagged("{operationId: A, tags: ['" + tag + "'], responses: {}}"))
                .isEqualTo(name);
    }

    private static String tagged(String operation) {
        Spec spec = Documents.operation(operation);
        spec.schemas().putObject("ThingApi");
        Tags.apply(spec);
        return Documents.operationOf(spec).at("/tags/0").asText();
    }
}
