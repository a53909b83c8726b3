package dev.tapedeck.build.facade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FacadeCheckTest {
    private static final String ROOMS = """
            package video;

            import video.api.RoomsApi;
            import video.model.Room;

            class Rooms {
                private final RoomsApi api = new RoomsApi();
                private final Room room = api.fetch();

                Rooms() {
                    api.fetch();
                }

                Room fetch() {
                    return new Object() {
                        Room made() {
                            return api.fetch();
                        }
                    }.made();
                }

                long size() {
                    return api.fetch().size();
                }

                static class Names {
                    static String name(Room room) {
                        return room.name() + room.name();
                    }
                }
            }
            """;

    @TempDir
    private Path folder;

    private Path facade;
    private Path generated;

    @BeforeEach
    void write() throws IOException {
        facade = Files.createDirectories(folder.resolve("facade"));
        generated = Files.createDirectories(folder.resolve("generated"));
        file(facade, "video/Rooms.java", ROOMS);
        file(
                generated,
                "video/api/RoomsApi.java",
                "package video.api; public class RoomsApi { public video.model.Room fetch() { return null; } }");
        model("public long size() { return 1; } public String name() { return \"\"; }");
    }

    @Test
    void findsNothingInSourceThatCompiles() throws IOException {
        assertThat(broken()).isEmpty();
    }

    @Test
    void namesMethodsThatUseWhatIsGone() throws IOException {
        model("public long size() { return 1; }");

        assertThat(broken()).containsExactly("Rooms.Names.name:28 there is no method name() in Room");
    }

    @Test
    void namesMethodsThatUseAnotherType() throws IOException {
        model("public String size() { return \"\"; } public String name() { return \"\"; }");

        assertThat(broken()).containsExactly("Rooms.size:23 incompatible types: String cannot be converted to long");
    }

    @Test
    void namesSwitchesThatLackAValue() throws IOException {
        file(facade, "video/Words.java", """
                package video;

                class Words {
                    static String of(video.model.Status status) {
                        return switch (status) {
                            case OPEN -> "open";
                        };
                    }
                }
                """);
        file(generated, "video/model/Status.java", "package video.model; public enum Status { OPEN, CLOSED }");

        assertThat(broken()).containsExactly("Words.of:5 its switch lacks a value of the contract");
    }

    @Test
    void namesAClassThatIsGone() throws IOException {
        file(generated, "video/api/TapesApi.java", "package video.api; public class TapesApi {}");
        Files.delete(generated.resolve("video/api/RoomsApi.java"));

        assertThat(broken()).containsExactly("Rooms:3 there is no class RoomsApi in video.api");
    }

    @Test
    void namesConstructorsAndMethodsOfNamelessClasses() throws IOException {
        file(generated, "video/api/RoomsApi.java", "package video.api; public class RoomsApi {}");

        assertThat(broken())
                .extracting(line -> line.replaceFirst(" .*", ""))
                .containsExactly("Rooms:8", "Rooms.new:11", "Rooms.made:17", "Rooms.size:23");
    }

    @Test
    void leavesSyntaxToTheCompiler() throws IOException {
        file(facade, "video/Rooms.java", ROOMS.replace("long size()", "long size("));

        assertThat(broken()).isEmpty();
    }

    private List<String> broken() throws IOException {
        return FacadeCheck.of(facade, List.of(generated), List.of()).stream()
                .map(method -> method.name() + ":" + method.line() + " " + method.fault())
                .toList();
    }

    private void model(String methods) throws IOException {
        file(generated, "video/model/Room.java", "package video.model; public class Room { " + methods + " }");
    }

    private static void file(Path root, String name, String source) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, source);
    }
}
