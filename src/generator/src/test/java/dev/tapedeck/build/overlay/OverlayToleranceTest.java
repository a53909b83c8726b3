package dev.tapedeck.build.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.SpecException;
import dev.tapedeck.build.tree.Specs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an overlay skips on a document that it was not written for. */
class OverlayToleranceTest {
    @TempDir
    private Path folder;

    private final List<SpecException> misfits = new ArrayList<>();

    @Test
    void reportsMisfitsAndAppliesOtherActions() {
        Spec spec = Specs.spec("{a: {}}");
        Path file = overlay("{target: $.b, description: D., update: {k: v}}");
        ApplyOverlay.apply(spec, file, new OverlayTolerance(Set.of(), misfits::add));

        assertThat(misfits).extracting(SpecException::where).containsExactly(file + ", action 1");
        assertThat(spec.root().path("a")).isEqualTo(Specs.yaml("{last: 1}"));
    }

    @Test
    void skipsActions() {
        Spec spec = Specs.spec("{a: {}}");
        Path file = overlay("{target: $.a, description: D., update: {k: v}}");
        ApplyOverlay.apply(spec, file, new OverlayTolerance(Set.of(file + ", action 1"), misfits::add));

        assertThat(misfits).isEmpty();
        assertThat(spec.root().path("a")).isEqualTo(Specs.yaml("{last: 1}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            '#/components/schemas/Room' | true
            '#/components/schemas/Call' | true
            '#/components/schemas/None' | false
            """)
    void refusesUpdatesWithBrokenReferences(String reference, boolean fits) {
        Spec spec = Specs.spec("{a: {}, components: {schemas: {Room: {items: {x-name: Call}}}}}");
        Path file = overlay("{target: $.a, description: D., update: {deep: {$ref: '" + reference + "'}}}");
        ApplyOverlay.apply(spec, file, new OverlayTolerance(Set.of(), misfits::add));

        assertThat(misfits.isEmpty()).isEqualTo(fits);
        assertThat(spec.root().at("/a/deep").isObject()).isEqualTo(fits);
        assertThat(misfits)
                .allSatisfy(misfit ->
                        assertThat(misfit).hasMessageContaining("its update refers to " + reference + ", which is"));
    }

    private Path overlay(String first) {
        return Specs.write(
                folder,
                "overlay.yaml",
                "actions: [" + first + ", {target: $.a, description: Last., update: {last: 1}}]");
    }
}
