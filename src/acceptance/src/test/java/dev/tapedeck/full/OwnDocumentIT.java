package dev.tapedeck.full;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A foreign project, built from our jars alone: generates, compiles and runs a client of its own document. */
class OwnDocumentIT {
    private static final Path PROJECT = Path.of("projects", "generated");

    @TempDir
    private static Path folder;

    @BeforeAll
    static void build() throws IOException {
        Artifacts.putInto(ConsumerIT.REPOSITORY);
        Folders.copy(PROJECT, folder);
        maven().run("process-classes");
    }

    private static Maven maven() throws IOException {
        return Maven.in(folder, ConsumerIT.REPOSITORY).with("-Dtapedeck.version=" + Artifacts.VERSION);
    }

    @Test
    void callsTheOperations() throws IOException {
        assertThat(printed())
                .contains(
                        "request: GET /api/v3/parcels?state=on-its-way&weights=1%7C2  Bearer t0ken trace",
                        "request: GET /api/v3/parcels?cursor=b  Bearer t0ken trace",
                        "request: POST /api/v3/parcels {\"address\":{\"street\":\"Elm Street 1\"},\"note\":null} Bearer t0ken null",
                        "request: PUT /api/v3/parcels/PCL00000003/label a form with a file Bearer t0ken null");
    }

    @Test
    void parsesResponsesAndKeepsUnknownFields() throws IOException {
        assertThat(printed())
                .contains(
                        "parcel: PCL00000001 on-its-way 5000000000 true {de=[a, b]} {extra=1}",
                        "parcel: PCL00000002 lost null null {} {}",
                        "created: {\"id\":\"PCL00000003\",\"state\":\"packed\",\"sent_at\":null,"
                                + "\"address\":{\"street\":\"Elm\"}}");
    }

    @Test
    void throwsOurExceptions() throws IOException {
        assertThat(printed())
                .contains(
                        "fault: PUT /api/v3/parcels/PCL00000404/label failed with 404",
                        "id: Expected a Parcel id (PCL and 8 hex digits) but was \"PCL1\"");
    }

    @Test
    void doesTheSameAsAModule() throws IOException {
        assertThat(Files.readAllLines(folder.resolve("target/printed-as-a-module.txt")))
                .isEqualTo(printed())
                .isNotEmpty();
    }

    @Test
    void formatsTheSource() throws IOException {
        Path model = folder.resolve("target/generated-sources/parcels/java/example/parcels/model/Parcel.java");

        assertThat(model)
                .content()
                .contains("\n                    case 0 -> builder.id(in.text(ParcelId::new));\n")
                .doesNotContain("import java.math.BigDecimal;");
    }

    @Test
    void containsTheReleaseOfTheRuntimeThatItNeeds() throws IOException {
        Path adapters = folder.resolve("target/generated-sources/parcels/java/example/parcels/wire/WireAdapters.java");

        assertThat(adapters).content().contains("new JsonTexts(\"" + Artifacts.VERSION + "\", ");
    }

    private static List<String> printed() throws IOException {
        return Files.readAllLines(folder.resolve("target/printed.txt"));
    }
}
