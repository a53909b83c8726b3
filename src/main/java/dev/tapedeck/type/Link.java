package dev.tapedeck.type;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;

/**
 * A URL as the service wrote it, parsed when it is asked for.
 *
 * <p>Equal by text. Immutable and thread-safe.
 *
 * @param value the URL as text, unchecked
 */
public record Link(String value) {
    /** Keeps the text as it is. */
    public Link {
        Objects.requireNonNull(value, "value");
    }

    /**
     * The link of this text.
     *
     * @throws IllegalArgumentException if it is no URI
     */
    public static Link of(String value) {
        Link link = new Link(value);
        link.toUri();
        return link;
    }

    /** The link of this URI. */
    public static Link of(URI uri) {
        return new Link(uri.toString());
    }

    /**
     * The text as a URI.
     *
     * @throws IllegalArgumentException if it is none; the message names no more than the reason and the place in the
     *     text, because a link may carry a signature
     */
    public URI toUri() {
        try {
            return new URI(value);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(
                    "Expected a URI but the text is none: " + e.getReason() + " at index " + e.getIndex());
        }
    }

    /** The text as the service wrote it. */
    @Override
    public String toString() {
        return value;
    }
}
