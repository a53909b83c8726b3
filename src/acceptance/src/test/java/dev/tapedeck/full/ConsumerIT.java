package dev.tapedeck.full;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project that depends on Tapedeck alone, built by Maven from our jar and our POM, and run. */
class ConsumerIT {
    static final String VERSION = System.getProperty("project.version");
    static final Path PROJECT = Path.of("src", "test", "projects", "consumer");
    // Of its own, so that nothing is left in the user's; kept between builds, as copying its plugins takes a while.
    static final Path REPOSITORY = Path.of("target", "consumer-repository").toAbsolutePath();
    private static final long MINUTES = 3;

    private static final String USER_AGENT =
            "user agent: tapedeck/" + VERSION + " java/" + Runtime.version().feature();

    @TempDir
    private static Path output;

    @BeforeAll
    static void build() throws Exception {
        install();
        Path log = output.resolve("build.log");
        Process maven = new ProcessBuilder(command())
                .directory(PROJECT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(maven.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
        assertThat(maven.exitValue()).as(() -> read(log)).isZero();
    }

    @Test
    void listsRecordingsAndSaysWhoAsked() throws IOException {
        assertThat(lines("class-path.txt"))
                .startsWith(
                        "request: GET /v1/Recordings?PageSize=100",
                        USER_AGENT,
                        "recording: RT0123456789abcdef0123456789abcdef, 5000000000 bytes");
    }

    @Test
    void bringsExactlyTheseJars() throws IOException {
        List<String> classPath = lines("class-path.txt").stream()
                .filter(line -> line.startsWith("class path: "))
                .map(line -> line.replaceFirst("class path: ", "").replaceFirst("-\\d.*\\.jar", ""))
                .toList();

        assertThat(classPath)
                .containsExactlyInAnyOrder(
                        "classes",
                        "tapedeck",
                        "retrofit",
                        "okhttp",
                        "okhttp-jvm",
                        "okio-jvm",
                        "kotlin-stdlib",
                        "annotations",
                        "gson",
                        "error_prone_annotations",
                        "jspecify");
    }

    @Test
    void runsAsAModule() throws IOException {
        assertThat(lines("module-path.txt"))
                .contains(USER_AGENT, "recording: RT0123456789abcdef0123456789abcdef, 5000000000 bytes");
    }

    /** What {@code mvn install} would do, into a repository that holds nothing else of ours. */
    static void install() throws IOException {
        Path folder = REPOSITORY.resolve("dev/tapedeck/tapedeck").resolve(VERSION);
        Files.createDirectories(folder);
        String name = "tapedeck-" + VERSION;
        copy(Path.of("target", name + ".jar"), folder.resolve(name + ".jar"));
        copy(Path.of("pom.xml"), folder.resolve(name + ".pom"));
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Offline: all that the consumer needs, our own build has fetched into the user's repository before. */
    private static List<String> command() throws IOException {
        Path settings = output.resolve("settings.xml");
        Files.writeString(settings, """
                <settings>
                  <mirrors>
                    <mirror>
                      <id>repository-of-the-build</id>
                      <mirrorOf>*</mirrorOf>
                      <url>%s</url>
                    </mirror>
                  </mirrors>
                </settings>
                """.formatted(
                        Path.of(System.getProperty("maven.repo.local")).toUri()));
        boolean windows = File.separatorChar == '\\';
        Path maven = Path.of(System.getProperty("maven.home"), "bin", windows ? "mvn.cmd" : "mvn");
        return List.of(
                maven.toString(),
                "--batch-mode",
                "--offline",
                "-Daether.offline.protocols=file",
                "--settings=" + settings,
                "-Dmaven.repo.local=" + REPOSITORY,
                "-Dtapedeck.version=" + VERSION,
                "-Doutput=" + output,
                "process-classes");
    }

    private static List<String> lines(String file) throws IOException {
        return Files.readAllLines(output.resolve(file));
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return "no log: " + e.getMessage();
        }
    }
}
