package dev.tapedeck.build.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.build.tree.ExtensionKeys;
import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.TestDocuments;
import org.junit.jupiter.api.Test;

class AddIdClassesTest {
    @Test
    void replacesThePatternByTheClass() {
        Spec spec = TestDocuments.schemas(
                "Thing: {properties: {a: {type: string, minLength: 34, pattern: '^RM[0-9]{32}$', format: room-sid}}}");
        spec.root()
                .set(
                        ExtensionKeys.IDS,
                        TestDocuments.yaml("{room-sid: {description: The SID of a room, pattern: '^RM[0-9]{32}$'}}"));
        AddIdClasses.apply(spec);

        assertThat(TestDocuments.field(spec, "a"))
                .isEqualTo(TestDocuments.yaml("{type: string, format: room-sid, x-page: RoomSid}"));
        assertThat(TestDocuments.schema(spec, "RoomSid")
                        .path(ExtensionKeys.PACKAGE)
                        .asText())
                .isEqualTo("id");
    }
}
