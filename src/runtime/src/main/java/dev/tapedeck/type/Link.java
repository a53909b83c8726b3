package dev.tapedeck.type;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A URL exactly as the service wrote it, parsed only by {@link #toUri()}.
 *
 * <p>{@link #value()} is the whole text. {@link #toString()} is for logs: it omits the parts that may be secret. Links
 * are equal if their texts are. Immutable and thread-safe.
 *
 * @param value the URL as text, unchecked
 * @since 0.1.0
 */
public record Link(String value) {
    // A user and password before the host; the slashes may be escaped as JSON allows.
    private static final Pattern USER = Pattern.compile("^([^/\\\\?#]{0,20}(?:[/\\\\]{2,4}))[^/\\\\?#]*@");
    private static final Pattern QUERY = Pattern.compile("\\?|%3f", Pattern.CASE_INSENSITIVE);
    private static final Pattern END = Pattern.compile("[?#]|%3f", Pattern.CASE_INSENSITIVE);

    /** Creates a link of this text, without checking it. */
    public Link {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Returns the link of this text, after checking that it is a URI.
     *
     * @throws IllegalArgumentException if it is not a URI
     */
    public static Link of(String value) {
        Link link = new Link(value);
        link.toUri();
        return link;
    }

    /** Returns the link of this URI. */
    public static Link of(URI uri) {
        return new Link(Objects.requireNonNull(uri, "uri").toString());
    }

    /**
     * Returns the text as a URI.
     *
     * @throws IllegalArgumentException if it is not one; the message contains only the reason and the index, not the
     *     text, because a link may contain a signature
     */
    public URI toUri() {
        try {
            return new URI(value);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(
                    "Expected a URI but the text is not one: " + e.getReason() + " at index " + e.getIndex());
        }
    }

    /**
     * Returns the URL without user, query and fragment. A query, which may be a signature, is shown as {@code ?...}.
     */
    @Override
    public String toString() {
        Matcher end = END.matcher(value);
        String address = end.find() ? value.substring(0, end.start()) : value;
        String query = QUERY.matcher(value).find() ? "?..." : "";
        return USER.matcher(address).replaceFirst("$1") + query;
    }
}
