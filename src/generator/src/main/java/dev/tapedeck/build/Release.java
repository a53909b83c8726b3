package dev.tapedeck.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** The release of the generator. */
public final class Release {
    /** The version, which clients need of the runtime too. */
    public static final String VERSION = version();

    private Release() {}

    private static String version() {
        try (InputStream file = Release.class.getResourceAsStream("version.properties")) {
            Properties properties = new Properties();
            properties.load(Objects.requireNonNull(file, "version.properties"));
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException("The generator's version cannot be read", e);
        }
    }
}
