package dev.tapedeck.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** Where the resolved contracts and their mappings are on the class path: in a folder of their version. */
final class Prepared {
    private static final String VERSION = "/dev/tapedeck/internal/text/version.properties";

    private Prepared() {}

    /** The folder that WireMock is told, which has the mappings of both providers. */
    static String folder() {
        try (InputStream properties = open(VERSION)) {
            Properties version = new Properties();
            version.load(properties);
            return "META-INF/dev.tapedeck/tapedeck-contracts/" + version.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A resolved contract, as JSON. */
    static InputStream contract(String name) {
        return open("/" + folder() + "/contracts/" + name + ".json");
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(Prepared.class.getResourceAsStream(name), name);
    }
}
