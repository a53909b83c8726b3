package dev.tapedeck.internal.transfer;

import dev.tapedeck.internal.http.ContentEncoding;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Response;

/**
 * A request to continue a transfer.
 *
 * @param version the file of the received bytes
 * @param validator identifies the file in the request
 * @param position how many bytes have been received
 */
record RangeRequest(FileVersion version, String validator, long position) {
    private static final Pattern CONTENT_RANGE = Pattern.compile("bytes (\\d{1,18})-(\\d{1,18})/(\\d{1,18}|\\*)");

    String range() {
        return "bytes=" + position + "-";
    }

    /** Returns the file, with its size, if this response is its rest from the position to the end; otherwise empty. */
    Optional<FileVersion> continuedBy(Response part) {
        Matcher range = CONTENT_RANGE.matcher(part.header("Content-Range", ""));
        boolean fits = range.matches()
                && Long.parseLong(range.group(1)) == position
                && version.isProvenBy(part)
                && ContentEncoding.of(part).isIdentity();
        return fits ? whole(Long.parseLong(range.group(2)) + 1, range.group(3)) : Optional.empty();
    }

    /** Returns the file if the part reaches its end: a host may send less than was requested. */
    private Optional<FileVersion> whole(long end, String total) {
        OptionalLong size = total.equals("*") ? version.sizeInBytes() : OptionalLong.of(Long.parseLong(total));
        boolean same =
                size.equals(OptionalLong.of(end)) && version.sizeInBytes().orElse(end) == end;
        return same ? Optional.of(version.ofSize(end)) : Optional.empty();
    }
}
