package dev.tapedeck.full;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Clients of the tricky documents have all operations and models. */
class DocumentsIT {
    @Test
    void generatesAllOperationsAndModels() {
        assertThat(TriedDocuments.log().stream().filter(line -> line.startsWith("ok ") || line.startsWith("failed ")))
                .containsExactly(
                        "ok alternatives: 7 operations, 16 inputs, 16 models, 0 webhooks",
                        "ok answers: 22 operations, 0 inputs, 2 models, 0 webhooks",
                        "ok any-values: 3 operations, 1 inputs, 2 models, 1 webhooks",
                        "ok bodies: 7 operations, 15 inputs, 1 models, 0 webhooks",
                        "ok combinations: 3 operations, 7 inputs, 6 models, 0 webhooks",
                        "ok containers: 2 operations, 15 inputs, 3 models, 0 webhooks",
                        "ok empty-paths: 0 operations, 0 inputs, 0 models, 0 webhooks",
                        "ok enums: 1 operations, 4 inputs, 4 models, 0 webhooks",
                        "ok formats: 1 operations, 11 inputs, 1 models, 0 webhooks",
                        "failed forms: incomplete: GET /charges has 14 of 17 inputs; PUT /charges has 10 of 11 inputs",
                        "failed inputs: incomplete: GET /parcels/search has 0 of 2 inputs",
                        "ok left-out: 3 operations, 6 inputs, 3 models, 0 webhooks",
                        "ok letters: 1 operations, 5 inputs, 2 models, 0 webhooks",
                        "ok many-fields: 2 operations, 130 inputs, 2 models, 0 webhooks",
                        "ok methods: 6 operations, 6 inputs, 1 models, 0 webhooks",
                        "ok mixtures: 3 operations, 12 inputs, 10 models, 1 webhooks",
                        "ok names-of-classes: 3 operations, 1 inputs, 36 models, 0 webhooks",
                        "ok names-of-fields: 2 operations, 59 inputs, 1 models, 0 webhooks",
                        "ok names-of-operations: 16 operations, 14 inputs, 1 models, 0 webhooks",
                        "ok nested-combinations: 1 operations, 1 inputs, 5 models, 0 webhooks",
                        "ok no-operations: 0 operations, 0 inputs, 0 models, 0 webhooks",
                        "ok paths: 4 operations, 14 inputs, 1 models, 0 webhooks",
                        "ok plain-words: 3 operations, 12 inputs, 1 models, 0 webhooks",
                        "ok read-only: 4 operations, 10 inputs, 6 models, 0 webhooks",
                        "ok references: 4 operations, 3 inputs, 1 models, 0 webhooks",
                        "ok several-files: 5 operations, 7 inputs, 4 models, 2 webhooks",
                        "ok texts: 1 operations, 1 inputs, 1 models, 0 webhooks",
                        "ok times: 1 operations, 9 inputs, 0 models, 0 webhooks",
                        "ok unusual: 3 operations, 20 inputs, 2 models, 0 webhooks",
                        "ok webhooks: 2 operations, 0 inputs, 5 models, 7 webhooks");
    }

    @Test
    void treatsBytesInJsonAsAString() throws Exception {
        TriedDocuments.log();
        try (Tried formats = new Tried("formats")) {
            Object read = formats.parse("Formats", "{\"byte\":null,\"binary\":\"AAE=\"}");

            assertThat(Tried.ask(read, "binary")).isEqualTo("AAE=");
            assertThat(Tried.ask(read, "toJson")).isEqualTo("{\"byte\":null,\"binary\":\"AAE=\"}");
        }
    }
}
