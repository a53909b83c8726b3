package dev.tapedeck.build.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.tree.Keys;
import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.Specs;
import dev.tapedeck.build.view.IdClass;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssignIdFormatsTest {
    private static final String ROOM = "room-sid: {description: The SID of a room, pattern: '^RM[0-9a-fA-F]{32}$'}";
    private static final String ANY =
            "sid: {description: The SID of anything, pattern: '^[a-zA-Z]{2}[0-9a-fA-F]{32}$'}";

    private final ByteArrayOutputStream warnings = new ByteArrayOutputStream();

    @Test
    void assignsTheFormatOfThePattern() {
        Spec spec = applied("a: {type: string, minLength: 34, pattern: '^RM[0-9a-fA-F]{32}$'}", ROOM, ANY);

        assertThat(Specs.field(spec, "a").path("format").asText()).isEqualTo("room-sid");
        assertThat(warnings.size()).isZero();
    }

    @Test
    void assignsTheGeneralSidToUnknownPrefixesWithOneWarning() {
        Spec spec = applied(
                "{a: {pattern: '^ZZ[0-9a-fA-F]{32}$'}, b: {pattern: '^QQ[0-9a-fA-F]{32}$'},"
                        + " c: {pattern: '^ZZ[0-9a-fA-F]{32}$'}}",
                ROOM,
                ANY);

        assertThat(Specs.field(spec, "a").path("format").asText()).isEqualTo("sid");
        assertThat(warnings.toString(StandardCharsets.UTF_8))
                .isEqualToNormalizingNewlines("[WARNING] vendor.yaml: no id is named for SIDs that start with [QQ, ZZ]:"
                        + " they get the kind sid; add a line for each to x-ids in the overlay.\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{type: string, pattern: '^[A-Za-z0-9_-]+$', maxLength: 100}",
                "{type: string, pattern: '^RM[0-9a-f]{32}$', minLength: 34}",
                "{type: string, pattern: 'RM[0-9a-fA-F]{32}'}",
                "{type: string, minLength: 34, maxLength: 34}",
                "{type: integer, format: uuid}",
                "{type: string, pattern: '^RM[0-9a-fA-F]{32}$', format: own-sid}"
            })
    void leavesOtherFieldsUnchanged(String field) {
        assertThat(Specs.field(applied("a: " + field, ROOM), "a")).isEqualTo(Specs.yaml(field));
    }

    @Test
    void keepsPatternsWithoutKinds() {
        String field = "{type: string, pattern: '^RM[0-9a-fA-F]{32}$'}";

        assertThat(Specs.field(applied("a: " + field), "a")).isEqualTo(Specs.yaml(field));
        assertThat(warnings.size()).isZero();
    }

    @Test
    void addsUuidWhereItIsUsed() {
        assertThat(IdClass.all(applied("a: {type: string, format: uuid}")))
                .extracting(IdClass::name, IdClass::isUuid, IdClass::description)
                .containsExactly(Tuple.tuple("Uuid", true, "The id of any resource"));
        assertThat(IdClass.all(applied("a: {type: string, format: uuid}", "uuid: {description: The id of it}")))
                .extracting(IdClass::description)
                .containsExactly("The id of it");
        assertThat(IdClass.all(applied("a: {type: string}"))).isEmpty();
    }

    @Test
    void assignsFormatsToParameters() {
        Spec spec = Specs.operation("""
                operationId: A
                parameters: [{name: Sid, in: path, schema: {type: string, pattern: '^RM[0-9a-fA-F]{32}$'}}]
                responses: {}
                """);
        apply(spec, ROOM);

        assertThat(Specs.operationOf(spec).at("/parameters/0/schema/format").asText())
                .isEqualTo("room-sid");
    }

    private Spec applied(String fields, String... kinds) {
        String properties = fields.startsWith("{") ? fields : "{" + fields + "}";
        Spec spec = Specs.schemas("Thing: {properties: " + properties + "}");
        apply(spec, kinds);
        return spec;
    }

    private void apply(Spec spec, String... kinds) {
        for (String kind : List.of(kinds)) {
            spec.root().withObject("/" + Keys.IDS).setAll((ObjectNode) Specs.yaml("{" + kind + "}"));
        }
        AssignIdFormats.apply(spec, new PrintStream(warnings, true, StandardCharsets.UTF_8));
    }
}
