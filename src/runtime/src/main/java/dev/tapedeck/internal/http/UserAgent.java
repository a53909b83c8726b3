package dev.tapedeck.internal.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** How this client names itself: {@code tapedeck/1.2.3 java/17}; without its version where that can't be read. */
final class UserAgent {
    static final String VALUE =
            "tapedeck" + version() + " java/" + Runtime.version().feature();

    private UserAgent() {}

    // The jar's manifest has it too, but on a module path nobody can read it there. Those who repack classes may leave
    // the file out, or its placeholder in, which is no reason to fail.
    private static String version() {
        try (InputStream file = UserAgent.class.getResourceAsStream("version.properties")) {
            Properties properties = new Properties();
            if (file != null) {
                properties.load(file);
            }
            String version = properties.getProperty("version", "");
            return version.matches("[\\w.+-]+") ? "/" + version : "";
        } catch (IOException | IllegalArgumentException e) {
            return "";
        }
    }
}
