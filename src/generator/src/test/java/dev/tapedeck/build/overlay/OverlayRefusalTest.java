package dev.tapedeck.build.overlay;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.build.tree.SpecException;
import dev.tapedeck.build.tree.TestDocuments;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OverlayRefusalTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"{overlay: 1.0.0}", "{actions: {}}", "{actions: none}"})
    void anOverlayHasAListOfActions(String text) {
        Path file = TestDocuments.write(folder, "overlay.yaml", text);

        assertThatThrownBy(() -> ApplyOverlay.apply(TestDocuments.spec("{a: {}}"), file))
                .isInstanceOf(SpecException.class)
                .hasMessage(file + ": has no list of actions: write it as an OpenAPI Overlay 1.0.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {target: $.a, update: {}}                   | has no description: write there why it is needed.
            {target: $.a, description: ' ', update: {}} | has no description: write there why it is needed.
            text                                        | has no description: write there why it is needed.
            {description: D., update: {}}               | cannot be carried out: give it a target and either 'update' or 'remove: true'.
            {target: '', description: D., update: {}}   | cannot be carried out: give it a target and either 'update' or 'remove: true'.
            {target: $.a, description: D.}              | cannot be carried out: give it a target and either 'update' or 'remove: true'.
            {target: $.a, description: D., remove: false} | cannot be carried out: give it a target and either 'update' or 'remove: true'.
            {target: $.a, description: D., remove: true, update: {}} | cannot be carried out: give it a target and either 'update' or 'remove: true'.
            """)
    void anActionSaysWhyWhereAndWhat(String action, String fault) {
        Path file = TestDocuments.write(
                folder, "overlay.yaml", "actions: [{target: $.a, description: D., update: {}}, " + action + "]");

        assertThatThrownBy(() -> ApplyOverlay.apply(TestDocuments.spec("{a: {}}"), file))
                .isInstanceOf(SpecException.class)
                .hasMessage(file + ", action 2: " + fault);
    }
}
