package dev.tapedeck.build.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.SpecException;
import dev.tapedeck.build.tree.Specs;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApplyOverlayTest {
    private static final String DOCUMENT = """
            a: {text: old, list: [x, {y: 1}], deep: {kept: 1, changed: 1}}
            b: {text: old, list: [x]}
            c: {text: old, list: [{name: id, schema: {}}, {name: other, schema: {}}]}
            """;

    @TempDir
    private Path folder;

    @Test
    void mergesObjectsAndReplacesValues() {
        assertThat(after("{target: $.a, update: {text: new, deep: {changed: 2, added: {z: 3}}}}")
                        .path("a"))
                .isEqualTo(Specs.yaml("{text: new, list: [x, {y: 1}], deep: {kept: 1, changed: 2, added: {z: 3}}}"));
    }

    @Test
    void appendsToListsWithoutRepeats() {
        assertThat(after("{target: $.a, update: {list: [{y: 1}, {y: 2}, x, z, z]}}")
                        .path("a")
                        .path("list"))
                .isEqualTo(Specs.yaml("[x, {y: 1}, {y: 2}, z]"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            z      | [x, z]
            x      | [x]
            [z, w] | [x, z, w]
            {k: v} | [x, {k: v}]
            """)
    void appendsToATargetedList(String update, String list) {
        assertThat(after("{target: $.b.list, update: " + update + "}").path("b").path("list"))
                .isEqualTo(Specs.yaml(list));
    }

    @Test
    void refusesToReplaceAListByAValue() {
        assertThatThrownBy(() -> after("{target: $.b, update: {list: none}}"))
                .isInstanceOf(SpecException.class)
                .hasMessageEndingWith("action 1: its update would replace the object or list 'list': "
                        + "remove it in an action of its own first.");
    }

    @Test
    void reachesTheRoot() {
        assertThat(after("{target: $, update: {d: 1}}").path("d").asInt()).isEqualTo(1);
    }

    @Test
    void reachesAllThatAWildcardMatches() {
        JsonNode document = after("{target: '$[*]', update: {text: new, added: {k: v}}}");

        assertThat(document.findValuesAsText("text")).containsExactly("new", "new", "new");
        assertThat(document.at("/a/added")).isNotSameAs(document.at("/b/added"));
    }

    @Test
    void appendsACopyToEachListThatAWildcardMatches() {
        JsonNode document = after("{target: '$[*].list', update: [{k: v}]}");

        assertThat(document.at("/a/list/2")).isEqualTo(document.at("/b/list/1")).isNotSameAs(document.at("/b/list/1"));
    }

    @Test
    void reachesEachNameOfAUnion() {
        JsonNode document = after("{target: \"$['a' , 'c']\", update: {text: new}}");

        assertThat(document.findValuesAsText("text")).containsExactly("new", "old", "new");
    }

    @Test
    void reachesAMemberByAFilter() {
        assertThat(after("{target: \"$.c.list[?(@.name=='id')].schema\", update: {format: uuid}}")
                        .at("/c/list"))
                .isEqualTo(Specs.yaml("[{name: id, schema: {format: uuid}}, {name: other, schema: {}}]"));
    }

    @Test
    void removesFields() {
        assertThat(after("{target: \"$['a','c'].list\", remove: true}")).isEqualTo(Specs.yaml("""
                a: {text: old, deep: {kept: 1, changed: 1}}
                b: {text: old, list: [x]}
                c: {text: old}
                """));
    }

    @Test
    void removesEachNameOfAUnion() {
        assertThat(after("{target: \"$.a['text','list']\", remove: true}").path("a"))
                .isEqualTo(Specs.yaml("{deep: {kept: 1, changed: 1}}"));
    }

    @Test
    void removesAllMembersOfAList() {
        assertThat(after("{target: '$.c.list[*]', remove: true}").at("/c/list")).isEmpty();
    }

    @Test
    void appliesActionsInOrder() {
        Spec spec = Specs.spec(DOCUMENT);
        ApplyOverlay.apply(
                spec,
                overlay("[{target: $.a, description: First., update: {e: {}}},"
                        + " {target: $.a.e, description: Second., update: {f: 1}}]"));

        assertThat(spec.root().at("/a/e/f").asInt()).isEqualTo(1);
    }

    @Test
    void requiresEveryNameOfAUnion() {
        refuses(
                "{target: \"$['a','none']\", update: {k: v}}",
                "its target $['none'] matches nothing in vendor.yaml: correct the target, or drop the action.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            $.none          | update: {k: v}
            $.a.none.deeper | update: {k: v}
            $.none          | remove: true
            $[*].none       | update: {k: v}
            """)
    void refusesTargetsThatMatchNothing(String target, String change) {
        refuses(
                "{target: '" + target + "', " + change + "}",
                "its target " + target + " matches nothing in vendor.yaml: correct the target, or drop the action.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "$['a"
            "$.a[?(@.x==]"
            "a b]"
            "$..[?("
            """)
    void refusesInvalidTargets(String target) {
        Path file = overlay("[{target: " + target + ", description: D., update: {k: v}}]");

        assertThatThrownBy(() -> ApplyOverlay.apply(Specs.spec(DOCUMENT), file))
                .isInstanceOf(SpecException.class)
                .hasMessageStartingWith(
                        file + ", action 1: its target " + target.replace("\"", "") + " is not a JSONPath")
                .hasMessageEndingWith(": correct the target.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {target: $.a.text, update: {k: v}} | holds STRING
            {target: $.a, update: text}        | holds OBJECT
            {target: $.a, update: [x]}         | holds OBJECT
            """)
    void refusesUpdatesOfAnotherKind(String action, String problem) {
        refuses(
                action,
                "its update does not fit its target, which " + problem + ": target the object or array around it.");
    }

    private void refuses(String action, String problem) {
        Path file = overlay("[" + described(action) + "]");

        assertThatThrownBy(() -> ApplyOverlay.apply(Specs.spec(DOCUMENT), file))
                .isInstanceOf(SpecException.class)
                .hasMessage(file + ", action 1: " + problem);
    }

    private JsonNode after(String action) {
        Spec spec = Specs.spec(DOCUMENT);
        ApplyOverlay.apply(spec, overlay("[" + described(action) + "]"));
        return spec.root();
    }

    private static String described(String action) {
        return action.replaceFirst("\\{", "{description: Reason., ");
    }

    private Path overlay(String actions) {
        return Specs.write(folder, "overlay.yaml", "overlay: 1.0.0\nactions: " + actions + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{overlay: 1.0.0}", "{actions: {}}", "{actions: none}"})
    void refusesOverlaysWithoutActions(String text) {
        Path file = Specs.write(folder, "overlay.yaml", text);

        assertThatThrownBy(() -> ApplyOverlay.apply(Specs.spec("{a: {}}"), file))
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
    void refusesIncompleteActions(String action, String fault) {
        Path file = Specs.write(
                folder, "overlay.yaml", "actions: [{target: $.a, description: D., update: {}}, " + action + "]");

        assertThatThrownBy(() -> ApplyOverlay.apply(Specs.spec("{a: {}}"), file))
                .isInstanceOf(SpecException.class)
                .hasMessage(file + ", action 2: " + fault);
    }

    @Test
    void putsOwnExamplesFirst() {
        Spec spec = Specs.spec("answer: {examples: {vendors: {value: 1}, both: {value: 2}}}");

        // The first example is the default response of a stub.
        ApplyOverlay.apply(spec, overlay("""
                [{target: $.answer, description: D., update: {examples: {ours: {value: 3}, both: {value: 4}}}}]"""));

        assertThat(spec.root().at("/answer/examples").toString())
                .isEqualTo("{\"ours\":{\"value\":3},\"both\":{\"value\":4},\"vendors\":{\"value\":1}}");
    }
}
