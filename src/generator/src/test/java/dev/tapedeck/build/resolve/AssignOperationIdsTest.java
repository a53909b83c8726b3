package dev.tapedeck.build.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.Specs;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssignOperationIdsTest {
    private final ByteArrayOutputStream warnings = new ByteArrayOutputStream();

    @ParameterizedTest
    @CsvSource(textBlock = """
            ListRooms,            ListRooms
            list_rooms,           list_rooms
            list rooms,           listRooms
            rooms.list/all,       roomsListAll
            default,              defaultValue
            7zip,                 value7zip
            '',                   postV1Things
            """)
    void makesIdsUsable(String id, String usable) {
        Spec spec = Specs.operation("{operationId: '" + id + "', responses: {}}");
        apply(spec);

        assertThat(spec.operations().get(0).id()).isEqualTo(usable);
        assertThat(warnings.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void numbersRepeatedIdsWithAWarning() {
        Spec spec = Specs.spec("""
                paths:
                  /a: {get: {operationId: list_all}, post: {operationId: listAll}}
                  /b: {get: {operationId: listAll2}}
                """);
        apply(spec);

        assertThat(spec.operations())
                .extracting(Spec.Operation::id)
                .containsExactly("list_all", "listAll3", "listAll2");
        assertThat(warnings.toString(StandardCharsets.UTF_8))
                .isEqualToNormalizingNewlines("[WARNING] vendor.yaml, POST /a: repeats the operationId 'listAll' of"
                        + " GET /a and is named listAll3 here: give it a name of its own in an overlay.\n");
    }

    private void apply(Spec spec) {
        AssignOperationIds.apply(spec, new PrintStream(warnings, true, StandardCharsets.UTF_8));
    }
}
