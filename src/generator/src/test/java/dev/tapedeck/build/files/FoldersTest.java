package dev.tapedeck.build.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {
    private static final FileTime LONG_AGO = FileTime.fromMillis(0);

    @TempDir
    private Path folder;

    @Test
    void writesOnlyWhatChangedAndDeletesTheRest() throws IOException {
        Folders.write(folder, Map.of("same", "1", "changed", "2", "gone", "3"));
        Files.setLastModifiedTime(folder.resolve("same"), LONG_AGO);
        Folders.write(folder, Map.of("same", "1", "changed", "4", "new", "5"));

        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("same", "changed", "new");
        assertThat(folder.resolve("changed")).hasContent("4");
        assertThat(Files.getLastModifiedTime(folder.resolve("same"))).isEqualTo(LONG_AGO);
    }

    @Test
    void deletesStaleFilesOfACopy() throws IOException {
        Path original = folder.resolve("original");
        Path copy = folder.resolve("copy");
        Folders.deleteStale(copy, original);
        Folders.write(original.resolve("deep"), Map.of("same", "1", "edited", "2"));
        Folders.write(copy.resolve("deep"), Map.of("same", "1", "edited", "3", "gone", "4"));
        Folders.deleteStale(copy, original);

        assertThat(copy.resolve("deep").toFile().list()).containsExactly("same");
    }

    @Test
    void deletesFoldersWithTheirContents() throws IOException {
        Path outer = folder.resolve("outer");
        Folders.write(outer.resolve("inner"), Map.of("file", "1"));
        Folders.delete(outer);
        Folders.delete(outer);

        assertThat(outer).doesNotExist();
    }
}
