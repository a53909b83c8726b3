package dev.tapedeck.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RealPathTest {
    @TempDir
    Path directory;

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
    void isTheSameForAllNamesOfAFile(String name, String other) throws IOException {
        Files.createDirectory(directory.resolve("data"));
        Files.createFile(directory.resolve("data/x"));
        Files.createSymbolicLink(directory.resolve("link"), Path.of("data"));
        Files.createSymbolicLink(directory.resolve("linked"), Path.of("link/x"));
        Files.createSymbolicLink(directory.resolve("dangling"), Path.of("link/late"));

        assertThat(realPath(name)).isEqualTo(realPath(other));
    }

    private String realPath(String name) {
        return RealPath.of(directory.resolve(name));
    }

    @Test
    void differsForFilesInOtherDirectories() throws IOException {
        Files.createDirectories(directory.resolve("data/deep"));
        Files.createSymbolicLink(directory.resolve("link"), Path.of("data/deep"));

        // The parent of the link's target, not of the link itself.
        assertThat(realPath("link/../x")).isNotEqualTo(realPath("x"));
    }

    @Test
    void stopsAtCircularLinks() throws IOException {
        Files.createSymbolicLink(directory.resolve("one"), Path.of("other"));
        Files.createSymbolicLink(directory.resolve("other"), Path.of("one"));

        assertThat(realPath("one/x")).endsWith("x");
    }
}
