package dev.tapedeck.build.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.TestDocuments;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first example is what a stub answers with: ours, wherever the vendor has some too. */
class OverlayExamplesTest {
    private static final String OVERLAY = """
            overlay: 1.0.0
            actions:
              - target: $.answer
                description: Reason.
                update: {examples: {ours: {value: 3}, both: {value: 4}}}
            """;

    @TempDir
    private Path folder;

    @Test
    void thoseOfTheOverlayStandFirst() {
        Spec spec = TestDocuments.spec("answer: {examples: {vendors: {value: 1}, both: {value: 2}}}");

        ApplyOverlay.apply(spec, TestDocuments.write(folder, "overlay.yaml", OVERLAY));

        assertThat(spec.root().at("/answer/examples").toString())
                .isEqualTo("{\"ours\":{\"value\":3},\"both\":{\"value\":4},\"vendors\":{\"value\":1}}");
    }
}
