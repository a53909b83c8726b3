package dev.tapedeck.media;

import dev.tapedeck.type.Link;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * The temporary address of a media file.
 *
 * <p>It needs no credentials; do not send any to it. {@code toString} omits the query, which contains the signature;
 * {@code url().value()} is the whole address.
 *
 * @param url the address of the file; absolute, http or https
 * @param expires when the address expires: the time that it contains, else the lifetime that was requested; empty if
 *     neither is known
 * @since 0.1.0
 */
public record MediaLink(Link url, Optional<Instant> expires) {
    /** Checks for null. */
    public MediaLink {
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(expires, "expires");
    }

    @Override
    public String toString() {
        return expires.map(end -> url + " until " + end).orElse(url.toString());
    }
}
