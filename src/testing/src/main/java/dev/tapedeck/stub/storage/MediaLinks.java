package dev.tapedeck.stub.storage;

import java.net.URI;

/** Temporary links to files on the storage host. */
public record MediaLinks(URI host, UrlSigner signatures) {

    /** A link that is good for that many seconds. */
    public String to(MediaFile file, long seconds) {
        return host + signatures.sign(file.path(), seconds);
    }
}
