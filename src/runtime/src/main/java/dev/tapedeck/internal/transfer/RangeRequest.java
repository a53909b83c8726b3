package dev.tapedeck.internal.transfer;

import dev.tapedeck.internal.http.ContentEncoding;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Response;

/**
 * Where a transfer goes on.
 *
 * @param version the file of which bytes have come
 * @param validator what a request names it by
 * @param position how many bytes have come
 */
record RangeRequest(FileVersion version, String validator, long position) {
    private static final Pattern CONTENT_RANGE = Pattern.compile("bytes (\\d{1,18})-(\\d{1,18})/(\\d{1,18}|\\*)");

    String range() {
        return "bytes=" + position + "-";
    }

    /** The file if this is its rest, from the position to the end; its size is known then. */
    Optional<FileVersion> continuedBy(Response part) {
        Matcher range = CONTENT_RANGE.matcher(part.header("Content-Range", ""));
        boolean fits = range.matches()
                && Long.parseLong(range.group(1)) == position
                && version.isProvenBy(part)
                && ContentEncoding.of(part).isIdentity();
        return fits ? whole(Long.parseLong(range.group(2)) + 1, range.group(3)) : Optional.empty();
    }

    /** A part may be sent of what was asked for: only if the end of the file is known is it known to be the rest. */
    private Optional<FileVersion> whole(long end, String total) {
        OptionalLong size = total.equals("*") ? version.sizeInBytes() : OptionalLong.of(Long.parseLong(total));
        boolean same =
                size.equals(OptionalLong.of(end)) && version.sizeInBytes().orElse(end) == end;
        return same ? Optional.of(version.ofSize(end)) : Optional.empty();
    }
}
