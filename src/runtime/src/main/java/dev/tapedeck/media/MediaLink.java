package dev.tapedeck.media;

import dev.tapedeck.type.Link;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * The temporary address of a media file.
 *
 * <p>It needs no credentials, and must get none. {@code toString} leaves out the query, which holds the signature; the
 * whole is {@code url().value()}.
 *
 * @param url where the file is; absolute, http or https
 * @param expires when the address ends: the time that it carries itself, else the lifetime that was asked for; empty if
 *     neither is known
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
