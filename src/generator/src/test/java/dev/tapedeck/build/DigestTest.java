package dev.tapedeck.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigestTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void writeTwoFiles() throws IOException {
        Files.createDirectories(folder.resolve("in/deep"));
        Documents.write(folder, "in/a.txt", "a");
        Documents.write(folder, "in/deep/b.txt", "b");
    }

    @Test
    void staysWhileNothingChanges() throws IOException {
        String first = digest();
        Documents.write(folder, "in/a.txt", "a");

        assertThat(digest()).isEqualTo(first).matches("[0-9a-f]{64}");
    }

    @Test
    void changesWithContent() throws IOException {
        String first = digest();
        Documents.write(folder, "in/deep/b.txt", "c");

        assertThat(digest()).isNotEqualTo(first);
    }

    @Test
    void changesWithAFilesName() throws IOException {
        String first = digest();
        Files.move(folder.resolve("in/deep/b.txt"), folder.resolve("in/deep/c.txt"));

        assertThat(digest()).isNotEqualTo(first);
    }

    @Test
    void changesWithAFilesFolder() throws IOException {
        String first = digest();
        Files.move(folder.resolve("in/deep/b.txt"), folder.resolve("in/b.txt"));

        assertThat(digest()).isNotEqualTo(first);
    }

    @Test
    void changesWithANewFile() throws IOException {
        String first = digest();
        Documents.write(folder, "in/c.txt", "");

        assertThat(digest()).isNotEqualTo(first);
    }

    @Test
    void changesWhenTextMovesBetweenNameAndContent() throws IOException {
        Documents.write(folder, "in/c", "x");
        String first = digest();
        Files.delete(folder.resolve("in/c"));
        Documents.write(folder, "in/cx", "");

        assertThat(digest()).isNotEqualTo(first);
    }

    @Test
    void takesSingleFilesToo() throws IOException {
        Path file = folder.resolve("in/a.txt");
        String first = Digest.of(List.of(file));
        Files.writeString(file, "b");

        assertThat(Digest.of(List.of(file))).isNotEqualTo(first);
    }

    private String digest() throws IOException {
        return Digest.of(List.of(folder.resolve("in")));
    }
}
