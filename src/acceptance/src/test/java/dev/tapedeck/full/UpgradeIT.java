package dev.tapedeck.full;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compares the API with that of the last release: only a version that allows it may remove anything. */
class UpgradeIT {
    private static final Path PROJECT = Path.of("../..").toAbsolutePath().normalize();
    private static final Path LAST_RELEASE = Path.of("target", "last-release").toAbsolutePath();
    private static final List<String> ARTIFACTS = List.of("tapedeck", "tapedeck-runtime");

    @TempDir
    private Path folder;

    @Test
    void removesNothingFromTheLastRelease() throws IOException {
        Optional<Release> last = Release.last(PROJECT);
        if (last.isEmpty()) {
            System.out.println("The API is not compared: there is no release tag such as v0.1.0 yet.");
            return;
        }
        last.get().build(PROJECT, LAST_RELEASE);
        List<String> broken = BrokenApi.between(
                ARTIFACTS.stream().map(UpgradeIT::oldJar).toList(),
                ARTIFACTS.stream().map(artifact -> Artifacts.jar(artifact, "")).toList());

        if (Release.ofVersion(Artifacts.VERSION).mayBreak(last.get())) {
            System.out.println(Artifacts.VERSION + " lacks of " + last.get() + ", as it may: " + broken);
        } else {
            assertThat(broken)
                    .as(
                            "Parts of the API that %s breaks for users of %s: keep them, or raise the version",
                            Artifacts.VERSION, last.get())
                    .isEmpty();
        }
    }

    @Test
    void reportsRemovalsFromPublicPackages() throws IOException {
        Path old = jar(
                "old",
                source("dev.tapedeck.type", "Kept", "int size() { return 1; } public int length() { return 1; }"),
                source("dev.tapedeck.type", "Gone", ""),
                source("dev.tapedeck.support", "OfGeneratedCode", ""),
                source("dev.tapedeck.internal.text", "Closed", ""),
                source("dev.tapedeck.twilio.wire", "ClosedToo", ""));
        Path now = jar("new", source("dev.tapedeck.type", "Kept", "public int added() { return 1; }"));

        assertThat(BrokenApi.between(List.of(old), List.of(now)))
                .containsExactly(
                        "dev.tapedeck.type.Gone: CLASS_REMOVED", "dev.tapedeck.type.Kept.length(): METHOD_REMOVED");
        assertThat(BrokenApi.between(List.of(old), List.of(old))).isEmpty();
    }

    @Test
    void findsTheHighestReleaseBefore() throws IOException {
        assumeTrue(Git.isInstalled());
        Git git = Git.in(folder);
        git.run("init", "--quiet");
        commit(git);
        assertThat(Release.last(folder)).isEmpty();

        for (String tag : List.of("v0.9.0", "v0.10.0", "v0.10.1-rc1", "vendor-2026")) {
            git.run("tag", "--no-sign", tag);
        }
        git.run("checkout", "--quiet", "-b", "next");
        commit(git);
        git.run("tag", "--no-sign", "v0.11.0");
        git.run("checkout", "--quiet", "-");

        assertThat(Release.last(folder)).hasToString("Optional[v0.10.0]");
    }

    @ParameterizedTest
    @CsvSource({
        "v1.2.3, 1.2.4-SNAPSHOT, false",
        "v1.2.3, 1.3.0, false",
        "v1.2.3, 2.0.0, true",
        "v0.1.0, 0.1.1-SNAPSHOT, false",
        "v0.1.0, 0.2.0-SNAPSHOT, true",
        "v0.1.0, 1.0.0, true",
    })
    void aVersionSaysWhetherItMayBreak(String last, String version, boolean mayBreak) {
        assertThat(Release.ofVersion(version).mayBreak(Release.ofVersion(last.substring(1))))
                .isEqualTo(mayBreak);
    }

    private static void commit(Git git) throws IOException {
        git.run(
                "-c",
                "user.name=Test",
                "-c",
                "user.email=test@example.com",
                "commit",
                "--quiet",
                "--no-gpg-sign",
                "--allow-empty",
                "--message=Change nothing");
    }

    private static Path oldJar(String artifact) {
        Path target = Artifacts.module(LAST_RELEASE, artifact).resolve("target");
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().matches(artifact + "-\\d.*\\.jar"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String[] source(String inPackage, String name, String members) {
        String text = "package " + inPackage + "; public class " + name + " { " + members + " }";
        return new String[] {inPackage.replace('.', '/') + "/" + name, text};
    }

    /** Returns a jar of these classes. */
    private Path jar(String name, String[]... sources) throws IOException {
        Path classes = folder.resolve(name);
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-d", classes.toString()));
        for (String[] source : sources) {
            Path file = folder.resolve(name + "-sources").resolve(source[0] + ".java");
            Files.createDirectories(file.getParent());
            arguments.add(Files.writeString(file, source[1]).toString());
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
        Path jar = folder.resolve(name + ".jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (String[] source : sources) {
                out.putNextEntry(new JarEntry(source[0] + ".class"));
                Files.copy(classes.resolve(source[0] + ".class"), out);
            }
        }
        return jar;
    }
}
