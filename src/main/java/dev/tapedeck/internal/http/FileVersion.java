package dev.tapedeck.internal.http;

import java.util.Optional;
import java.util.OptionalLong;
import okhttp3.Response;

/**
 * What a storage host says of the file that it sends.
 *
 * @param etag its strong validator; empty if it has none, and then nothing tells whether another answer is of the same
 * @param sizeInBytes the size of the whole; empty if the host doesn't tell
 * @param contentType its media type; empty if the host doesn't tell
 */
record FileVersion(Optional<String> etag, OptionalLong sizeInBytes, Optional<String> contentType) {
    static final FileVersion UNKNOWN = new FileVersion(Optional.empty(), OptionalLong.empty(), Optional.empty());

    static FileVersion of(Response whole) {
        // The length and the parts of a packed file are not those of the file.
        boolean plain = ContentEncoding.of(whole) == ContentEncoding.IDENTITY;
        long length = plain ? whole.body().contentLength() : -1;
        return new FileVersion(
                Optional.ofNullable(whole.header("ETag")).filter(tag -> plain && tag.startsWith("\"")),
                length < 0 ? OptionalLong.empty() : OptionalLong.of(length),
                Optional.ofNullable(whole.header("Content-Type")));
    }

    /** How a transfer goes on at this position; empty if it has to begin anew. */
    Optional<Resumption> at(long position) {
        return position == 0 ? Optional.empty() : etag.map(tag -> new Resumption(this, tag, position));
    }
}
