package dev.tapedeck.full;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Builds and runs a Kotlin project with our jars, with strict nullness and warnings as errors.
 *
 * <p>Maven may use the network, because nothing else in the build needs the Kotlin compiler.
 */
class KotlinIT {
    private static final Path PROJECT = Path.of("projects", "kotlin");

    @TempDir
    private static Path folder;

    @BeforeAll
    static void build() throws IOException {
        Artifacts.putInto(ConsumerIT.REPOSITORY);
        Folders.copy(PROJECT, folder);
        maven().run("process-classes");
    }

    @Test
    void listsPagesDownloadsAndFails() throws IOException {
        assertThat(Files.readAllLines(folder.resolve("target/printed.txt")))
                .containsExactly(
                        "completed: true of true",
                        "recording: true true RM true true null",
                        "pages: 100 and 25",
                        "saved: true true",
                        "fault: 404 20404",
                        "id: Expected a Recording SID (RT and 32 hex digits) but was \"RT1\"",
                        "room: standup 5 null",
                        "neutral: 3 true");
    }

    @Test
    void nullUnsafeUsesDoNotCompile() throws IOException {
        assertThat(faults("Unsafe.kt", """
                package example

                import dev.tapedeck.twilio.id.RecordingSid
                import dev.tapedeck.twilio.model.CreateRoomRequest
                import dev.tapedeck.twilio.model.Recording

                fun unsafe(recording: Recording) {
                    println(recording.trackName().length)
                    println(1L + recording.size())
                    println(recording.groupingSids()["room_sid"].value())
                    RecordingSid.of(null)
                    CreateRoomRequest.builder().uniqueName(recording.trackName())
                    Recording.builder().groupingSids(mapOf("room_sid" to null))
                }
                """))
                .satisfiesExactly(
                        fault -> assertThat(fault).startsWith("8:").contains("nullable receiver of type 'String?'"),
                        fault -> assertThat(fault).startsWith("9:").contains("actual type is 'Long?'"),
                        fault -> assertThat(fault).startsWith("10:").contains("nullable receiver of type 'Sid?'"),
                        fault -> assertThat(fault).startsWith("11:").contains("non-null type 'String'"),
                        fault -> assertThat(fault).startsWith("12:").contains("'String' was expected"),
                        fault -> assertThat(fault).startsWith("13:").contains("'(Mutable)Map<String, Sid>?'"));
    }

    /** The compiler reports a needless check only if it knows that the value is never null. */
    @Test
    void needlessNullChecksAreReported() throws IOException {
        assertThat(faults("Needless.kt", """
                package example

                import dev.tapedeck.paging.Page
                import dev.tapedeck.twilio.model.Recording

                fun needless(recording: Recording, page: Page<Recording>) {
                    println(recording.sid()?.value())
                    println(recording.dateCreated()!!)
                    println(page.items()[0]?.sid())
                    println(page.next()?.isPresent)
                    println(recording.links().values.first()?.value())
                }
                """))
                .satisfiesExactly(
                        fault -> assertThat(fault).startsWith("7:").contains("of type 'RecordingSid'"),
                        fault -> assertThat(fault).startsWith("8:").contains("of type 'Instant'"),
                        fault -> assertThat(fault).startsWith("9:").contains("of type 'Recording'"),
                        fault -> assertThat(fault).startsWith("10:").contains("of type 'Optional<PageToken>'"),
                        fault -> assertThat(fault).startsWith("11:").contains("of type 'Link'"));
    }

    /** Returns the compiler's messages about a file added to the project: line, column, fault. */
    private static List<String> faults(String name, String source) throws IOException {
        Path file = Files.writeString(folder.resolve("src/main/kotlin/example").resolve(name), source);
        String printed = maven().fail("compile");
        Files.delete(file);
        return printed.lines()
                .filter(line -> line.contains(name + ":"))
                .map(line -> line.replaceFirst(".*" + name + ":", ""))
                .distinct()
                .toList();
    }

    private static Maven maven() {
        return Maven.online(folder, ConsumerIT.REPOSITORY).with("-Dtapedeck.version=" + Artifacts.VERSION);
    }
}
