package dev.tapedeck.paging;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A position in a listing, from which to continue later.
 *
 * <p>Its text, {@link #toString()}, can be saved and {@linkplain #parse(String) parsed} in another process. It belongs
 * to one listing with its filters; the service decides how long it accepts it. It contains the listing's filters and no
 * credentials. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class PageToken {
    private static final String PREFIX = "tape1.";

    private final String listing;
    private final String query;

    private PageToken(String listing, String query) {
        this.listing = Objects.requireNonNull(listing, "listing");
        this.query = Objects.requireNonNull(query, "query");
    }

    /**
     * Creates a token; for implementations of {@link PagedIterable}.
     *
     * @param listing the listing's path and filters, without a line break
     * @param query the query of the page's request, percent-encoded
     */
    public static PageToken of(String listing, String query) {
        return new PageToken(listing, query);
    }

    /**
     * Parses a text that {@link #toString()} returned.
     *
     * @throws IllegalArgumentException if the text is not a page token
     */
    public static PageToken parse(String text) {
        String token = Objects.requireNonNull(text, "text").strip();
        if (token.startsWith(PREFIX)) {
            String decoded = decode(token.substring(PREFIX.length()));
            int end = decoded.indexOf('\n');
            if (end >= 0) {
                return new PageToken(decoded.substring(0, end), decoded.substring(end + 1));
            }
        }
        throw new IllegalArgumentException(
                "Expected a page token from Page.next() but was another text of " + text.length() + " characters");
    }

    private static String decode(String base64) {
        try {
            return new String(Base64.getUrlDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** The listing's path and filters. */
    public String listing() {
        return listing;
    }

    /** The query of the page's request, percent-encoded. */
    public String query() {
        return query;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PageToken that && listing.equals(that.listing) && query.equals(that.query);
    }

    @Override
    public int hashCode() {
        return 31 * listing.hashCode() + query.hashCode();
    }

    /** Returns the text to save: letters, digits, {@code .}, {@code -} and {@code _}. */
    @Override
    public String toString() {
        byte[] text = (listing + '\n' + query).getBytes(StandardCharsets.UTF_8);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }
}
