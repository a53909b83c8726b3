package dev.tapedeck.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.resolve.ResolveContract;
import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.SpecException;
import dev.tapedeck.build.tree.Specs;
import dev.tapedeck.build.tree.Yaml;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Refuses contracts and overlays in one sentence if the source would not compile or would lack something. */
class RefusedContractTest {
    private static final Contract TWILIO = Contract.ALL.get(0);

    @TempDir
    private Path folder;

    @Test
    void refusesOverlaysThatReplaceThePaths() {
        refusedOverlay("{target: $, update: {paths: 5}}", "would replace the object or list 'paths'");
    }

    @Test
    void refusesOverlaysThatRemoveEverything() {
        refusedOverlay("{target: $, remove: true}", "removes the whole document");
    }

    @Test
    void refusesOverlaysWithBrokenResponses() {
        String answer = "{'500': {$ref: '#/components/responses/Nope'}}";
        refusedOverlay(
                "{target: \"$.paths['/v1/Rooms'].get.responses\", update: " + answer + "}", "after the overlays");
    }

    @Test
    void skipsStubsOfDefaultResponses() throws IOException {
        Spec spec = resolve(
                root -> ((ObjectNode) root.at("/paths/~1v1~1Recordings/get/responses"))
                        .putObject("default")
                        .put("description", "Any other."),
                TWILIO.overlays(Specs.FOLDER));

        assertThat(StubMappings.of(spec).keySet()).noneMatch(name -> name.contains("-default-"));
    }

    private void refusedOverlay(String action, String problem) {
        String described = action.replace("{target", "{description: Why., target");
        Path overlay = Specs.write(folder, "overlay.yaml", "actions: [" + described + "]");

        assertThatThrownBy(() -> resolve(root -> {}, List.of(overlay)))
                .isInstanceOf(SpecException.class)
                .hasMessageContaining(problem);
    }

    private static Spec resolve(Consumer<ObjectNode> damage, List<Path> overlays) {
        ObjectNode root = Yaml.read(TWILIO.spec(Specs.FOLDER));
        damage.accept(root);
        Spec spec = new Spec(TWILIO.spec(Specs.FOLDER).toString(), root);
        ResolveContract.apply(spec, ResolveContract.Settings.strict(TWILIO.pathPrefix(), overlays));
        return spec;
    }
}
