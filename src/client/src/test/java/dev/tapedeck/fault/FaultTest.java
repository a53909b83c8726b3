package dev.tapedeck.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.tapedeck.fault.FaultPlayer.Played;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Plays all faults of both providers: the user gets exactly the results in the table beside this test, and the page for
 * users shows them. To write both, run {@code mvn -q test -Dtest=FaultTest -Dfaults.write=true
 * -Dsurefire.failIfNoSpecifiedTests=false} and review the difference.
 */
class FaultTest {
    private static final Path TABLE = Path.of("src/test/resources/dev/tapedeck/fault/faults.md");
    private static final Path PAGE = Path.of("../../docs/faults.md");

    private static List<Played> played = List.of();

    @BeforeAll
    static void play() throws IOException {
        played = FaultPlayer.playAll();
        if (Boolean.getBoolean("faults.write")) {
            Files.writeString(TABLE, FaultTable.text(played));
            Files.writeString(PAGE, FaultPage.of(Files.readString(PAGE), played));
        }
    }

    static Stream<Arguments> userGetsTheResultsInTheTable() throws IOException {
        Map<String, String> table = FaultTable.linesByTitle(Files.readString(TABLE));
        return played.stream().map(one -> {
            String title = FaultTable.title(one);
            return Arguments.of(title, FaultTable.line(one), table.getOrDefault(title, "not in the table"));
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void userGetsTheResultsInTheTable(String title, String line, String expected) {
        assertThat(line).isEqualTo(expected);
    }

    @Test
    void tableHasEachFaultOnceAndNoOthers() throws IOException {
        assertThat(Files.readString(TABLE)).isEqualTo(FaultTable.text(played));
        assertThat(played).extracting(FaultTable::title).doesNotHaveDuplicates();
    }

    @Test
    void pageForUsersIsUpToDate() throws IOException {
        String page = Files.readString(PAGE);

        assertThat(page).isEqualTo(FaultPage.of(page, played));
    }

    @Test
    void pageNamesEveryException() throws IOException {
        assertThat(FaultPage.exceptions(Files.readString(PAGE)))
                .containsExactlyInAnyOrderElementsOf(new ClassFileImporter()
                        .importPath(Path.of("../runtime/target/classes/dev/tapedeck/error")).stream()
                                .filter(type -> type.isAssignableTo(Throwable.class))
                                .map(JavaClass::getSimpleName)
                                .toList());
    }

    @Test
    void playsEveryExceptionOfAResponse() throws IOException {
        // Time, interrupts and awaiting would need tests that wait. Local files have their own tests.
        assertThat(FaultPage.exceptions(Files.readString(PAGE)))
                .filteredOn(name -> played.stream()
                        .noneMatch(one -> one.outcome().exception().equals(name)))
                .containsExactlyInAnyOrder(
                        "VideoException",
                        "CallTimeoutException",
                        "CallInterruptedException",
                        "AwaitException",
                        "LocalFileException");
    }
}
