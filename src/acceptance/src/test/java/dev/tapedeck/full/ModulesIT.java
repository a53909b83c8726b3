package dev.tapedeck.full;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Builds and runs a user's named module with our jars, and checks which packages it can use. */
class ModulesIT {
    private static final Path PROJECT = Path.of("projects", "modular");
    private static final String URL = "https://hooks.example/video";

    @TempDir
    private static Path folder;

    @BeforeAll
    static void build() throws IOException {
        Artifacts.putInto(ConsumerIT.REPOSITORY);
        Folders.copy(PROJECT, folder);
        maven().with(
                        "-Dtoken=" + SignedRequest.TOKEN,
                        "-Durl=" + URL,
                        "-Dform=StatusCallbackEvent=room-ended",
                        "-Dsignature=" + SignedRequest.sign(URL, Map.of("StatusCallbackEvent", "room-ended")))
                .run("process-classes");
    }

    @Test
    void listsDownloadsAndReceivesCallbacks() throws IOException {
        assertThat(Files.readAllLines(folder.resolve("target/printed.txt")))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("module: module { name: dev.tapedeck@" + Artifacts.VERSION),
                        line -> assertThat(line).isEqualTo("listed: 125 in 2 requests"),
                        line -> assertThat(line).isEqualTo("saved: true true"),
                        line -> assertThat(line).isEqualTo("callback: room-ended"),
                        line -> assertThat(line).startsWith("refused: Expected a callback signed by Twilio"));
    }

    @Test
    void internalPackagesDoNotCompile() throws IOException {
        Path closed = folder.resolve("src/main/java/example/Closed.java");
        Files.writeString(closed, """
                package example;

                import dev.tapedeck.internal.calls.ApiClient;
                import dev.tapedeck.internal.socket.ReadAhead;
                import dev.tapedeck.stub.http.LoopbackServer;
                import dev.tapedeck.twilio.wire.WireAdapters;

                interface Closed {}
                """);
        String printed = maven().fail("compile");
        Files.delete(closed);

        assertThat(printed)
                .contains(
                        "dev.tapedeck.internal.calls is declared in module dev.tapedeck.runtime, which does not export it"
                                + " to module example",
                        "dev.tapedeck.internal.socket is declared in module dev.tapedeck.runtime, which does not export it",
                        "dev.tapedeck.stub.http is declared in module dev.tapedeck.testing, which does not export it",
                        "dev.tapedeck.twilio.wire is declared in module dev.tapedeck, which does not export it");
    }

    /** A package missing in a descriptor shows only on the module path, which no other test uses. */
    @ParameterizedTest
    @CsvSource({
        "tapedeck, '.*\\.wire'",
        "tapedeck-runtime, '.*\\.internal\\..*'",
        "tapedeck-testing, 'dev\\.tapedeck\\.stub\\.(?!junit).*'",
    })
    void allOtherPackagesAreExportedAndNoneIsOpen(String artifact, String closed) throws IOException {
        ModuleDescriptor module = descriptor(artifact);
        Set<String> exported = module.exports().stream()
                .filter(export -> !export.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(exported).isEqualTo(packages(artifact, closed)).isNotEmpty();
        assertThat(module.exports())
                .filteredOn(ModuleDescriptor.Exports::isQualified)
                .allSatisfy(export -> assertThat(export.targets()).containsExactly("dev.tapedeck"));
        assertThat(module.isOpen()).isFalse();
        assertThat(module.opens()).isEmpty();
    }

    /** Without the mark, Kotlin would not know which types may be null. */
    @ParameterizedTest
    @ValueSource(strings = {"tapedeck", "tapedeck-runtime", "tapedeck-testing"})
    void everyExportedPackageSaysWhatMayBeNull(String artifact) throws ClassNotFoundException {
        for (ModuleDescriptor.Exports export : descriptor(artifact).exports()) {
            assertThat(Class.forName(export.source() + ".package-info")).hasAnnotation(NullMarked.class);
        }
    }

    private static Maven maven() throws IOException {
        return Maven.in(folder, ConsumerIT.REPOSITORY).with("-Dtapedeck.version=" + Artifacts.VERSION);
    }

    private static ModuleDescriptor descriptor(String artifact) {
        return ModuleFinder.of(Artifacts.jar(artifact, ""))
                .findAll()
                .iterator()
                .next()
                .descriptor();
    }

    /** Returns the packages of an artifact, except these. */
    private static Set<String> packages(String artifact, String without) throws IOException {
        try (JarFile jar = new JarFile(Artifacts.jar(artifact, "").toFile())) {
            return jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.endsWith(".class") && name.contains("/"))
                    .map(name -> name.substring(0, name.lastIndexOf('/')).replace('/', '.'))
                    .filter(name -> !name.matches(without))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
