package dev.tapedeck.internal.transfer;

import dev.tapedeck.internal.http.ContentEncoding;
import java.util.Optional;
import java.util.OptionalLong;
import okhttp3.Response;

/**
 * A storage host's description of the file that it sends.
 *
 * @param etag its strong validator; empty if it has none
 * @param lastModified the time of its last change, as the host writes it; empty if unknown. Together with the size, it
 *     identifies the file if there is no strong validator.
 * @param sizeInBytes the size of the whole file; empty if unknown
 * @param contentType its media type; empty if unknown
 */
record FileVersion(
        Optional<String> etag, Optional<String> lastModified, OptionalLong sizeInBytes, Optional<String> contentType) {
    static final FileVersion UNKNOWN =
            new FileVersion(Optional.empty(), Optional.empty(), OptionalLong.empty(), Optional.empty());

    static FileVersion of(Response whole) {
        // The length and the parts of a compressed file are not those of the file.
        boolean plain = ContentEncoding.of(whole).isIdentity();
        long length = plain ? whole.body().contentLength() : -1;
        return new FileVersion(
                header(whole, "ETag").filter(tag -> plain && tag.startsWith("\"")),
                header(whole, "Last-Modified").filter(time -> plain && length > 0),
                length < 0 ? OptionalLong.empty() : OptionalLong.of(length),
                Optional.ofNullable(whole.header("Content-Type")));
    }

    // OkHttp refuses to send a header with non-ASCII characters.
    private static Optional<String> header(Response response, String name) {
        return Optional.ofNullable(response.header(name)).filter(value -> value.matches("[\\x20-\\x7e]+"));
    }

    /**
     * Returns the validator by which a request asks for a part of this version only; empty if nothing identifies it.
     */
    Optional<String> validator() {
        return etag.or(() -> lastModified);
    }

    /** Returns the request that continues a transfer at this position; empty if it has to start from the beginning. */
    Optional<RangeRequest> at(long position) {
        return position == 0 ? Optional.empty() : validator().map(tag -> new RangeRequest(this, tag, position));
    }

    /**
     * Returns whether the host proves that this part belongs to the same file: RFC 9110 requires it to repeat the
     * validator.
     */
    boolean isProvenBy(Response part) {
        return etag.isPresent()
                ? etag.equals(header(part, "ETag"))
                : lastModified.isPresent() && lastModified.equals(header(part, "Last-Modified"));
    }

    FileVersion ofSize(long bytes) {
        return new FileVersion(etag, lastModified, OptionalLong.of(bytes), contentType);
    }
}
