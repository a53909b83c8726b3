package dev.tapedeck.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A copy of the project, or of parts of it, that a test may change and build. */
public final class ProjectCopy {
    private static final long MINUTES = 5;

    private final Path folder;
    private List<String> shell = List.of();

    private ProjectCopy(Path folder) {
        this.folder = folder;
    }

    /** Copies these files and folders of the project. */
    public static ProjectCopy of(Path folder, List<String> parts) throws IOException {
        ProjectCopy copy = new ProjectCopy(folder);
        for (String part : parts) {
            copy.add(Path.of(part), part);
        }
        return copy;
    }

    /** A file of the copy. */
    public Path file(String name) {
        return folder.resolve(name);
    }

    /** Puts a file or folder to this place, beside what is there. */
    public void add(Path from, String place) throws IOException {
        try (Stream<Path> tree = Files.walk(from)) {
            for (Path source : tree.toList()) {
                Path target = file(place).resolve(from.relativize(source).toString());
                if (Files.isDirectory(source)) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(source, target);
                }
            }
        }
    }

    /** Replaces the first occurrence of a text that has to be there. */
    public void edit(String file, String old, String replacement) throws IOException {
        String text = Files.readString(file(file));
        assertThat(text).contains(old);
        int start = text.indexOf(old);
        Files.writeString(file(file), text.substring(0, start) + replacement + text.substring(start + old.length()));
    }

    /** Runs Maven under this umask from now on, where there is one. */
    public ProjectCopy umask(String umask) {
        if (!isWindows()) {
            shell = List.of("sh", "-c", "umask " + umask + " && exec \"$@\"", "sh");
        }
        return this;
    }

    /** Runs Maven without a network, which has to succeed; what it printed. */
    public String maven(String... arguments) throws IOException, InterruptedException {
        Path log = file("build.log");
        List<String> command = new ArrayList<>(shell);
        command.addAll(List.of(
                maven(), "--batch-mode", "--offline", "-Dmaven.repo.local=" + System.getProperty("maven.repo.local")));
        command.addAll(List.of(arguments));
        Process maven = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(maven.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
        String printed = Files.readString(log);
        assertThat(maven.exitValue()).as(printed).isZero();
        return printed;
    }

    private static String maven() {
        return Path.of(System.getProperty("maven.home"), "bin", isWindows() ? "mvn.cmd" : "mvn")
                .toString();
    }

    private static boolean isWindows() {
        return File.separatorChar == '\\';
    }
}
