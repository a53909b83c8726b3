package dev.tapedeck.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** The newest JDK with virtual threads that can be found on this machine. */
final class NewerJdk {
    private static final int FIRST_WITH_VIRTUAL = 21;
    // The names that build servers use: JAVA_HOME_25_X64, JDK25_HOME, JDK_25.
    private static final String VARIABLE = "JAVA_HOME(_\\d+_\\w+)?|JDK_?\\d+(_HOME)?";

    private NewerJdk() {}

    /** Returns its command, found by an environment variable, beside the JDK of this process, or that JDK itself. */
    static Optional<Path> java() {
        Path current = Path.of(System.getProperty("java.home"));
        Stream<Path> named = System.getenv().entrySet().stream()
                .filter(variable -> variable.getKey().matches(VARIABLE))
                .map(variable -> Path.of(variable.getValue()));
        return Stream.of(named, beside(current), Stream.of(current))
                .flatMap(homes -> homes)
                .filter(home -> feature(home) >= FIRST_WITH_VIRTUAL)
                .max(Comparator.comparing(NewerJdk::feature))
                .map(home -> home.resolve("bin").resolve("java"));
    }

    private static Stream<Path> beside(Path home) {
        try (Stream<Path> homes = Files.list(home.resolveSibling("."))) {
            return homes.toList().stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    /** Returns the number of its release; 0 if there is no JDK. */
    private static int feature(Path home) {
        Properties release = new Properties();
        try (var text = Files.newBufferedReader(home.resolve("release"))) {
            release.load(text);
            String version = release.getProperty("JAVA_VERSION", "0").replace("\"", "");
            return Runtime.Version.parse(version).feature();
        } catch (IOException | IllegalArgumentException e) {
            return 0;
        }
    }
}
