package dev.tapedeck.media;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.tapedeck.internal.transfer.Targets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetsTest {
    @TempDir
    Path directory;

    @Test
    void knowsAllPathsHoweverMany() {
        Targets targets = new Targets();
        for (int i = 0; i < 5_000; i++) {
            Path path = Path.of("directory", "file-" + i);
            assertThatNoException().isThrownBy(() -> targets.claim(path));
        }
        for (int i = 0; i < 5_000; i++) {
            Path path = Path.of("directory/./file-" + i).toAbsolutePath();
            assertThatIllegalArgumentException().isThrownBy(() -> targets.claim(path));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "data/x, link/x",
        "data/x, link/../data/x",
        "data/new/x, link/new/x",
        "data/x, linked",
        "data/late, dangling",
        "data/x, data/missing/../x",
        "x, link/../x",
        "data/new/deep/x, data/new/./deep/../deep/x"
    })
    void knowsAFileByItsOtherNames(String name, String other) throws IOException {
        Files.createDirectory(directory.resolve("data"));
        Files.createFile(directory.resolve("data/x"));
        Files.createSymbolicLink(directory.resolve("link"), Path.of("data"));
        Files.createSymbolicLink(directory.resolve("linked"), Path.of("link/x"));
        Files.createSymbolicLink(directory.resolve("dangling"), Path.of("link/late"));

        assertRefused(name, other);
        assertRefused(other, name);
    }

    private void assertRefused(String first, String second) {
        Targets targets = new Targets();
        targets.claim(directory.resolve(first));
        assertThatIllegalArgumentException().isThrownBy(() -> targets.claim(directory.resolve(second)));
    }

    @Test
    void tellsFilesInOtherDirectoriesApart() throws IOException {
        Files.createDirectories(directory.resolve("data/deep"));
        Files.createSymbolicLink(directory.resolve("link"), Path.of("data/deep"));
        Targets targets = new Targets();
        targets.claim(directory.resolve("x"));

        // The parent of what the link leads to, which is not the one of the link.
        assertThatNoException().isThrownBy(() -> targets.claim(directory.resolve("link/../x")));
    }

    @Test
    void followsNoLinksInACircle() throws IOException {
        Files.createSymbolicLink(directory.resolve("one"), Path.of("other"));
        Files.createSymbolicLink(directory.resolve("other"), Path.of("one"));

        assertThatNoException().isThrownBy(() -> new Targets().claim(directory.resolve("one/x")));
    }
}
