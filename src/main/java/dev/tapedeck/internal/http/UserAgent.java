package dev.tapedeck.internal.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** How this client names itself: {@code tapedeck/1.2.3 java/17}. */
final class UserAgent {
    static final String VALUE =
            "tapedeck/" + version() + " java/" + Runtime.version().feature();

    private UserAgent() {}

    // The jar's manifest has it too, but on a module path nobody can read it there.
    private static String version() {
        try (InputStream file = UserAgent.class.getResourceAsStream("version.properties")) {
            Properties properties = new Properties();
            properties.load(Objects.requireNonNull(file, "version.properties"));
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
