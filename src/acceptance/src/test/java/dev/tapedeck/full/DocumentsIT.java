package dev.tapedeck.full;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Clients of the tricky documents have all operations and models. */
class DocumentsIT {
    @Test
    void generatesAllOperationsAndModels() {
        assertThat(TriedDocuments.log().stream().filter(line -> line.startsWith("ok ") || line.startsWith("failed ")))
                .containsExactly(
                        "ok alternatives 6 27",
                        "ok answers 22 4",
                        "ok any-values 3 7",
                        "ok combinations 3 17",
                        "ok containers 2 7",
                        "ok bodies 6 7",
                        "ok combinations 3 11",
                        "ok containers 2 6",
                        "ok empty-paths 0 0",
                        "ok enums 1 20",
                        // A UUID is a class of its own.
                        "ok formats 1 3",
                        "ok forms 3 7",
                        "ok inputs 13 15",
                        "ok many-fields 2 3",
                        "ok names-of-classes 1 33",
                        "ok names-of-fields 2 2",
                        "ok names-of-operations 16 1",
                        "ok nested-combinations 1 12",
                        "ok no-operations 0 0",
                        "ok plain-words 3 9",
                        "ok read-only 2 5",
                        "ok references 4 10",
                        "ok several-files 4 8",
                        "ok texts 1 2",
                        "ok texts 1 2",
                        "ok times 1 3");
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
