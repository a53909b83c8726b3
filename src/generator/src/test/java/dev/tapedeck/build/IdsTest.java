package dev.tapedeck.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {
    private final ByteArrayOutputStream warnings = new ByteArrayOutputStream();

    @ParameterizedTest
    @CsvSource({
        "AC,account-sid", "CA,call-sid", "CJ,composition-sid", "CR,credential-sid", "HK,composition-hook-sid",
        "MT,track-sid", "PA,participant-sid", "RM,room-sid", "RT,recording-sid", "[a-zA-Z]{2},sid"
    })
    void aKnownPrefixGivesAFormat(String prefix, String format) {
        JsonNode field = typed("{type: string, minLength: 34, maxLength: 34, pattern: '^" + prefix
                + "[0-9a-fA-F]{32}$', description: D.}");

        assertThat(field).isEqualTo(Documents.yaml("{type: string, description: D., format: " + format + "}"));
        assertThat(warnings.size()).isZero();
    }

    @Test
    void anUnknownPrefixGivesAPlainSidAndOneWarning() {
        Spec spec = Documents.schemas("""
                Thing:
                  properties:
                    a: {pattern: '^ZZ[0-9a-fA-F]{32}$'}
                    b: {pattern: '^QQ[0-9a-fA-F]{32}$'}
                    c: {pattern: '^ZZ[0-9a-fA-F]{32}$'}
                """);
        apply(spec);

        assertThat(Documents.field(spec, "a")).isEqualTo(Documents.yaml("{format: sid}"));
        assertThat(warnings.toString(StandardCharsets.UTF_8))
                .isEqualToNormalizingNewlines("[WARNING] vendor.yaml: no type is known for SIDs that start with"
                        + " [QQ, ZZ]: they become dev.tapedeck.id.Sid; add a type in Ids.java, or a format in an"
                        + " overlay.\n");
    }

    @Test
    void anOverlaysFormatStays() {
        assertThat(typed("{pattern: '^ZZ[0-9a-fA-F]{32}$', minLength: 34, format: own-sid}"))
                .isEqualTo(Documents.yaml("{format: own-sid}"));
        assertThat(warnings.size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{type: string, pattern: '^[A-Za-z0-9_-]+$', maxLength: 100}",
                "{type: string, pattern: '^RM[0-9a-f]{32}$', minLength: 34}",
                "{type: string, pattern: 'RM[0-9a-fA-F]{32}'}",
                "{type: string, minLength: 34, maxLength: 34}"
            })
    void otherPatternsStay(String field) {
        assertThat(typed(field)).isEqualTo(Documents.yaml(field));
    }

    @Test
    void parametersAreTypedToo() {
        Spec spec = Documents.operation("""
                operationId: A
                parameters: [{name: Sid, in: path, schema: {type: string, pattern: '^RT[0-9a-fA-F]{32}$'}}]
                responses: {}
                """);
        apply(spec);

        assertThat(Documents.operationOf(spec).at("/parameters/0/schema/format").asText())
                .isEqualTo("recording-sid");
    }

    private JsonNode typed(String field) {
        Spec spec = Documents.schemas("Thing: {properties: {field: " + field + "}}");
        apply(spec);
        return Documents.field(spec, "field");
    }

    private void apply(Spec spec) {
        Ids.apply(spec, new PrintStream(warnings, true, StandardCharsets.UTF_8));
    }
}
