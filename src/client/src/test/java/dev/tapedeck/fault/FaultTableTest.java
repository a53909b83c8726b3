package dev.tapedeck.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The committed page shows the rows as they are. */
class FaultTableTest {
    private static final Path PAGE = Path.of("../../docs/faults.md");

    @Test
    void thePageIsFresh() throws IOException {
        String fresh = FaultDocument.text();
        if (Boolean.getBoolean("faults.write")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, fresh);
        }
        if (!Files.exists(PAGE) || !Files.readString(PAGE).equals(fresh)) {
            fail(PAGE + " is not what the rows say: write it by mvn -q test -Dtest=FaultTableTest -Dfaults.write=true"
                    + " -Dsurefire.failIfNoSpecifiedTests=false");
        }
    }

    @Test
    void everyExceptionIsNamed() {
        assertThat(ErrorNames.all().stream().map(name -> name.type().getName()))
                .containsExactlyInAnyOrderElementsOf(new ClassFileImporter()
                        .importPath(Path.of("../runtime/target/classes/dev/tapedeck/error")).stream()
                                .filter(type -> type.isAssignableTo(Throwable.class))
                                .map(JavaClass::getName)
                                .toList());
    }

    @Test
    void everyExceptionOfTheWireIsInARow() {
        // Time, interrupts and awaiting have no rows: they would need tests that wait. Files have tests of their own.
        assertThat(ErrorNames.all().stream()
                        .map(name -> name.type().getName())
                        .filter(name -> Matrix.of(Provider.SIGNALWIRE).stream()
                                .noneMatch(row -> row.outcome().type().equals(name))))
                .map(name -> name.replaceFirst(".*\\.", ""))
                .containsExactlyInAnyOrder(
                        "VideoException",
                        "CallTimeoutException",
                        "CallInterruptedException",
                        "AwaitException",
                        "LocalFileException");
    }
}
