package dev.tapedeck.build.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.build.tree.Specs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileDigestTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void writeTwoFiles() throws IOException {
        Files.createDirectories(folder.resolve("in/deep"));
        Specs.write(folder, "in/a.txt", "a");
        Specs.write(folder, "in/deep/b.txt", "b");
    }

    @Test
    void staysWhileNothingChanges() throws IOException {
        String first = digest();
        Specs.write(folder, "in/a.txt", "a");

        assertThat(digest()).isEqualTo(first).matches("[0-9a-f]{64}");
    }

    @Test
    void changesWithContent() throws IOException {
        String first = digest();
        Specs.write(folder, "in/deep/b.txt", "c");

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
        Specs.write(folder, "in/c.txt", "");

        assertThat(digest()).isNotEqualTo(first);
    }

    @Test
    void changesWhenTextMovesBetweenNameAndContent() throws IOException {
        Specs.write(folder, "in/c", "x");
        String first = digest();
        Files.delete(folder.resolve("in/c"));
        Specs.write(folder, "in/cx", "");

        assertThat(digest()).isNotEqualTo(first);
    }

    @Test
    void acceptsSingleFiles() throws IOException {
        Path file = folder.resolve("in/a.txt");
        String first = FileDigest.of(List.of(file));
        Files.writeString(file, "b");

        assertThat(FileDigest.of(List.of(file))).isNotEqualTo(first);
    }

    private String digest() throws IOException {
        return FileDigest.of(List.of(folder.resolve("in")));
    }
}
