package dev.tapedeck.full;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The consumer with other versions of our dependencies, chosen by a dependency management.
 *
 * <p>It is compiled once. One Maven run resolves our POM for each management, and Java runs each resulting class path.
 * Maven may use the network, because nothing else in the build needs these versions.
 */
class ConsumerVersionsIT {
    private static final String RECORDING = "recording: RT0123456789abcdef0123456789abcdef, 5000000000 bytes";
    private static final String BOOT = "org.springframework.boot:spring-boot-dependencies";
    private static final Path TEMPLATES = Path.of("projects", "versions");
    private static final String MODULE = "module example { requires dev.tapedeck; requires jdk.httpserver; }";
    private static final long MINUTES = 5;

    /** The artifacts that each management manages, as {@code group:artifact:version}. Spring Boot's is a whole BOM. */
    private static final Map<String, List<String>> MANAGED = new LinkedHashMap<>();

    static {
        MANAGED.put("newest", List.of());
        MANAGED.put("gson-2.10", List.of("com.google.code.gson:gson:2.10"));
        MANAGED.put("gson-2.10.1", List.of("com.google.code.gson:gson:2.10.1"));
        MANAGED.put("gson-2.11.0", List.of("com.google.code.gson:gson:2.11.0"));
        MANAGED.put("okhttp-4.12.0", List.of("com.squareup.okhttp3:okhttp:4.12.0"));
        MANAGED.put(
                "okhttp-5.0.0", List.of("com.squareup.okhttp3:okhttp:5.0.0", "com.squareup.okhttp3:okhttp-jvm:5.0.0"));
        MANAGED.put("kotlin-1.7.22", List.of("org.jetbrains.kotlin:kotlin-stdlib:1.7.22"));
        MANAGED.put("boot-3", List.of(BOOT + ":3.5.16"));
        MANAGED.put("boot-4", List.of(BOOT + ":4.1.2"));
        // Current frameworks with an old Gson.
        MANAGED.put("boot-3-gson-2.10.1", List.of("com.google.code.gson:gson:2.10.1", BOOT + ":3.5.16"));
    }

    @TempDir
    private static Path folder;

    @BeforeAll
    static void resolve() throws Exception {
        Artifacts.putInto(ConsumerIT.REPOSITORY);
        for (Map.Entry<String, List<String>> each : MANAGED.entrySet()) {
            Path module = Files.createDirectories(folder.resolve(each.getKey()));
            write(module, "managed.xml", each.getValue().stream().map(ConsumerVersionsIT::managed));
            Path project = module.resolve("pom.xml");
            Files.writeString(project, Files.readString(project).replace("NAME", each.getKey()));
        }
        write(folder, "pom.xml", MANAGED.keySet().stream().map(module -> "<module>" + module + "</module>"));
        Maven.online(folder, ConsumerIT.REPOSITORY)
                .with("-Dtapedeck.version=" + Artifacts.VERSION)
                .run("package");
        compile();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "newest",
                "gson-2.10",
                "gson-2.10.1",
                "gson-2.11.0",
                "okhttp-5.0.0",
                "boot-3",
                "boot-4",
                "boot-3-gson-2.10.1"
            })
    void worksWith(String management) throws Exception {
        assertAllWorks(run("-cp", classPath(management), "example.Consumer", "tour"));
    }

    /** Those of which some have no descriptors yet. */
    @ParameterizedTest
    @ValueSource(strings = {"newest", "gson-2.10", "okhttp-5.0.0"})
    void worksAsAModuleWith(String management) throws Exception {
        assertAllWorks(run("-p", classPath(management), "-m", "example/example.Consumer", "tour"));
    }

    private static void assertAllWorks(List<String> printed) {
        assertThat(printed)
                .contains(
                        RECORDING,
                        "tour: POST /v1/Rooms UniqueName=standup",
                        "json: {\"size\":3,\"new\":[1.50]}",
                        "saved: mka",
                        "tour: POST /api/video/rooms {\"name\":\"standup\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "okhttp-4.12.0, 'Expected OkHttp 5.0.0 or later but the class path has 4.12.0 (okhttp-4.12.0.jar): set '",
        "kotlin-1.7.22, 'Expected kotlin-stdlib 1.8.20 or later, which OkHttp 5'"
    })
    void namesTheVersionThatIsTooOld(String management, String message) throws Exception {
        List<String> lines = run("-cp", classPath(management), "example.Consumer", "tour");

        assertThat(lines.get(0)).startsWith("Exception in thread \"main\" java.lang.IllegalStateException: " + message);
        assertThat(lines).noneMatch(line -> line.startsWith("request: "));
    }

    /** Returns the class path of the consumer with the libraries that this management chooses. */
    private static String classPath(String management) throws IOException {
        return folder.resolve("classes")
                + File.pathSeparator
                + Files.readString(folder.resolve(management).resolve("class-path.txt"));
    }

    /** Returns what a program prints. */
    private static List<String> run(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(arguments));
        command.add(0, Path.of(System.getProperty("java.home"), "bin", "java").toString());
        Path printed = Files.createTempFile(folder, "printed", ".txt");
        Process java = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        assertThat(java.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
        return Files.readAllLines(printed);
    }

    private static void compile() throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "-proc:none",
                "-d",
                folder.resolve("classes").toString(),
                "-p",
                Files.readString(folder.resolve("newest").resolve("class-path.txt")),
                Files.writeString(folder.resolve("module-info.java"), MODULE).toString()));
        try (Stream<Path> sources = Files.list(ConsumerIT.PROJECT.resolve("src/main/java/example"))) {
            sources.forEach(source -> arguments.add(source.toString()));
        }
        int failures = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        assertThat(failures).isZero();
    }

    /** Writes a project: the file of this name, with these lines instead of its comment in capitals. */
    private static void write(Path module, String file, Stream<String> lines) throws IOException {
        String text = Files.readString(TEMPLATES.resolve(file));
        Files.writeString(
                module.resolve("pom.xml"),
                text.replaceFirst("<!-- M\\w+ -->", lines.collect(Collectors.joining("\n"))));
    }

    private static String managed(String artifact) {
        String[] parts = artifact.split(":", -1);
        return "<dependency><groupId>" + parts[0] + "</groupId><artifactId>" + parts[1] + "</artifactId><version>"
                + parts[2] + "</version>"
                + (artifact.startsWith(BOOT) ? "<type>pom</type><scope>import</scope>" : "") + "</dependency>";
    }
}
