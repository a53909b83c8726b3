package dev.tapedeck.build.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.build.tree.Keys;
import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.Specs;
import org.junit.jupiter.api.Test;

class AddIdClassesTest {
    @Test
    void replacesThePatternByTheClass() {
        Spec spec = Specs.schemas(
                "Thing: {properties: {a: {type: string, minLength: 34, pattern: '^RM[0-9]{32}$', format: room-sid}}}");
        spec.root().set(Keys.IDS, Specs.yaml("{room-sid: {description: The SID of a room, pattern: '^RM[0-9]{32}$'}}"));
        AddIdClasses.apply(spec);

        assertThat(Specs.field(spec, "a")).isEqualTo(Specs.yaml("{type: string, format: room-sid, x-page: RoomSid}"));
        assertThat(Specs.schema(spec, "RoomSid").path(Keys.PACKAGE).asText()).isEqualTo("id");
    }
}
