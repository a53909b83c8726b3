package dev.tapedeck.signalwire;

import dev.tapedeck.internal.text.Excerpt;
import java.net.URI;
import java.util.Objects;
import java.util.regex.Pattern;

/** The name of a SignalWire space, which is part of its host name. */
record Space(String name) {
    private static final int LONGEST_QUOTE = 80;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?");

    Space {
        if (!NAME.matcher(Objects.requireNonNull(name, "space")).matches()) {
            throw new IllegalArgumentException(
                    "Expected the name of a space such as acme but was " + Excerpt.quoted(name, LONGEST_QUOTE));
        }
    }

    /** Returns the address of the space's API. */
    URI url() {
        return URI.create("https://" + name + ".signalwire.com");
    }
}
