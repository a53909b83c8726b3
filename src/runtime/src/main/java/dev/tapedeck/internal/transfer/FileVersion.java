package dev.tapedeck.internal.transfer;

import dev.tapedeck.internal.http.ContentEncoding;
import java.util.Optional;
import java.util.OptionalLong;
import okhttp3.Response;

/**
 * What a storage host says of the file that it sends.
 *
 * @param etag its strong validator; empty if it has none
 * @param lastModified when it was changed last, as the host writes it; empty if the host doesn't say. Together with the
 *     size, it tells the file from others where there is no strong validator.
 * @param sizeInBytes the size of the whole; empty if the host doesn't say
 * @param contentType its media type; empty if the host doesn't say
 */
record FileVersion(
        Optional<String> etag, Optional<String> lastModified, OptionalLong sizeInBytes, Optional<String> contentType) {
    static final FileVersion UNKNOWN =
            new FileVersion(Optional.empty(), Optional.empty(), OptionalLong.empty(), Optional.empty());

    static FileVersion of(Response whole) {
        // The length and the parts of a packed file are not those of the file.
        boolean plain = ContentEncoding.of(whole).isIdentity();
        long length = plain ? whole.body().contentLength() : -1;
        return new FileVersion(
                header(whole, "ETag").filter(tag -> plain && tag.startsWith("\"")),
                header(whole, "Last-Modified").filter(time -> plain && length > 0),
                length < 0 ? OptionalLong.empty() : OptionalLong.of(length),
                Optional.ofNullable(whole.header("Content-Type")));
    }

    // A request could not repeat what has other characters than ASCII, and OkHttp refuses to try.
    private static Optional<String> header(Response response, String name) {
        return Optional.ofNullable(response.header(name)).filter(value -> value.matches("[\\x20-\\x7e]+"));
    }

    /** What a request names the file by, to get a part of this one only; empty if nothing tells it from others. */
    Optional<String> validator() {
        return etag.or(() -> lastModified);
    }

    /** How a transfer goes on at this position; empty if it has to begin again. */
    Optional<RangeRequest> at(long position) {
        return position == 0 ? Optional.empty() : validator().map(tag -> new RangeRequest(this, tag, position));
    }

    /** Whether the host says of this part that it is of the same file: RFC 9110 has it repeat what it was asked by. */
    boolean isProvenBy(Response part) {
        return etag.isPresent()
                ? etag.equals(header(part, "ETag"))
                : lastModified.isPresent() && lastModified.equals(header(part, "Last-Modified"));
    }

    FileVersion ofSize(long bytes) {
        return new FileVersion(etag, lastModified, OptionalLong.of(bytes), contentType);
    }
}
