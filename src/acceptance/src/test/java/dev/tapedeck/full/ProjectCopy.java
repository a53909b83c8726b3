package dev.tapedeck.full;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;

/** A copy of the project that a test may change and build. */
final class ProjectCopy {
    private static final Path PROJECT = Path.of("../..");
    private static final Set<String> NO_SOURCES = Set.of(".git", ".idea", ".settings", "target");
    // Without the folder that the tests of this build write to during the copy.
    private static final Set<String> NOT_BUILT = Set.of(".git", ".idea", ".settings", "acceptance/target");

    private final Path folder;

    private ProjectCopy(Path folder) {
        this.folder = folder;
    }

    /** Returns a copy like a fresh clone. */
    static ProjectCopy fresh(Path folder) throws IOException {
        ProjectCopy copy = new ProjectCopy(folder);
        copy.add(PROJECT, NO_SOURCES);
        return copy;
    }

    /** Returns a copy with everything that this build has made. */
    static ProjectCopy built(Path folder) throws IOException {
        ProjectCopy copy = new ProjectCopy(folder);
        copy.add(PROJECT, NOT_BUILT);
        return copy;
    }

    /** Returns a file or folder of the copy. */
    Path file(String name) {
        return folder.resolve(name);
    }

    Maven maven() {
        return Maven.in(folder);
    }

    /** Adds the contents of this folder to the copy. */
    void add(Path from) throws IOException {
        Folders.copy(from, folder);
    }

    private void add(Path from, Set<String> without) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path source, BasicFileAttributes attributes) throws IOException {
                if (without.stream().anyMatch(source::endsWith)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(folder.resolve(from.relativize(source)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path source, BasicFileAttributes attributes) throws IOException {
                Path target = folder.resolve(from.relativize(source));
                Files.copy(source, target, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Replaces the first occurrence of a text, which the file must contain. */
    void edit(String file, String old, String replacement) throws IOException {
        String text = Files.readString(file(file));
        assertThat(text).contains(old);
        int start = text.indexOf(old);
        Files.writeString(file(file), text.substring(0, start) + replacement + text.substring(start + old.length()));
    }
}
