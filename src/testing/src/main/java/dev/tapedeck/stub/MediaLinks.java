package dev.tapedeck.stub;

import java.net.URI;

/** Temporary links to files on the storage host. */
record MediaLinks(URI host, Signatures signatures) {

    /** A link that is good for that many seconds. */
    String to(MediaFile file, long seconds) {
        return host + signatures.sign(file.path(), seconds);
    }
}
