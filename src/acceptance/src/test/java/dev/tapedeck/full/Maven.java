package dev.tapedeck.full;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs the Maven installation of this build in another folder. Offline by default. */
final class Maven {
    private static final long MINUTES = 10;
    private static final Path BUILDS_REPOSITORY = Path.of(System.getProperty("maven.repo.local"));

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();
    private final List<String> options = new ArrayList<>(List.of("--batch-mode", "--no-transfer-progress"));
    private List<String> shell = List.of();

    private Maven(Path folder) {
        this.folder = folder;
    }

    /** Returns Maven in this folder, with the local repository of this build. */
    static Maven in(Path folder) {
        return new Maven(folder).with("--offline", "-Dmaven.repo.local=" + BUILDS_REPOSITORY);
    }

    /** Returns Maven in this folder, with a local repository of its own, which mirrors that of this build. */
    static Maven in(Path folder, Path repository) throws IOException {
        Path settings = Files.writeString(folder.resolve("settings.xml"), """
                <settings>
                  <mirrors>
                    <mirror>
                      <id>repository-of-the-build</id>
                      <mirrorOf>*</mirrorOf>
                      <url>%s</url>
                    </mirror>
                  </mirrors>
                </settings>
                """.formatted(BUILDS_REPOSITORY.toUri()));
        return new Maven(folder)
                .with("--offline", "-Daether.offline.protocols=file", "--settings=" + settings)
                .with("-Dmaven.repo.local=" + repository);
    }

    /** Returns Maven with the local repository of this build, which uses the network for what that lacks. */
    static Maven online(Path folder) {
        return new Maven(folder).with("-Dmaven.repo.local=" + BUILDS_REPOSITORY);
    }

    /** Returns Maven with a local repository of its own, which uses that of this build and then the network. */
    static Maven online(Path folder, Path repository) {
        return new Maven(folder)
                .with("-Dmaven.repo.local=" + repository, "-Dbuild.repository=" + BUILDS_REPOSITORY.toUri());
    }

    Maven with(String... more) {
        options.addAll(List.of(more));
        return this;
    }

    Maven environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** Sets the umask, except on Windows. */
    Maven umask(String umask) {
        if (!isWindows()) {
            shell = List.of("sh", "-c", "umask " + umask + " && exec \"$@\"", "sh");
        }
        return this;
    }

    /** Runs Maven, which must succeed, and returns its output. */
    String run(String... arguments) throws IOException {
        Path log = folder.resolve("build.log");
        int status = status(log, arguments);
        String printed = printed(log);
        assertThat(status).as(printed).isZero();
        return printed;
    }

    /** Runs Maven, which must fail, and returns its output. */
    String fail(String... arguments) throws IOException {
        Path log = folder.resolve("build.log");
        int status = status(log, arguments);
        String printed = printed(log);
        assertThat(status).as(printed).isNotZero();
        return printed;
    }

    private int status(Path log, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(shell);
        Path bin = Path.of(System.getProperty("maven.home"), "bin");
        command.add(bin.resolve(isWindows() ? "mvn.cmd" : "mvn").toString());
        command.addAll(options);
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        Process maven = builder.start();
        try {
            assertThat(maven.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while Maven ran", e);
        }
        return maven.exitValue();
    }

    /** Returns the output without Maven's color codes. */
    private static String printed(Path log) throws IOException {
        return Files.readString(log).replaceAll("\u001b\\[[0-9;]*m", "");
    }

    private static boolean isWindows() {
        return File.separatorChar == '\\';
    }
}
