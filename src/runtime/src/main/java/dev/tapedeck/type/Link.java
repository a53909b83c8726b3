package dev.tapedeck.type;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A URL as the service wrote it, parsed when it is asked for.
 *
 * <p>{@link #value()} is the whole text. {@link #toString()} leaves out what may be secret, for logs. Equal by text.
 * Immutable and thread-safe.
 *
 * @param value the URL as text, unchecked
 */
public record Link(String value) {
    // A user and password before the host; the slashes may be escaped as JSON allows.
    private static final Pattern USER = Pattern.compile("^([^/\\\\?#]{0,20}(?:[/\\\\]{2,4}))[^/\\\\?#]*@");
    private static final Pattern QUERY = Pattern.compile("\\?|%3f", Pattern.CASE_INSENSITIVE);
    private static final Pattern END = Pattern.compile("[?#]|%3f", Pattern.CASE_INSENSITIVE);

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
        return new Link(Objects.requireNonNull(uri, "uri").toString());
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

    /** The URL without user, query and fragment: a query, which may be a signature, is shown as {@code ?...}. */
    @Override
    public String toString() {
        Matcher end = END.matcher(value);
        String address = end.find() ? value.substring(0, end.start()) : value;
        String query = QUERY.matcher(value).find() ? "?..." : "";
        return USER.matcher(address).replaceFirst("$1") + query;
    }
}
