package dev.tapedeck.internal.http;

import java.util.regex.Pattern;
import okhttp3.Response;

/**
 * Where a transfer goes on.
 *
 * @param version the file of which bytes have come
 * @param etag its strong validator
 * @param position how many have come
 */
record Resumption(FileVersion version, String etag, long position) {
    private static final Pattern CONTENT_RANGE = Pattern.compile("bytes (\\d{1,18})-(\\d{1,18})/(\\d{1,18}|\\*)");

    String range() {
        return "bytes=" + position + "-";
    }

    /** Whether this is the rest, from the position to the end, of the same file. */
    boolean isContinuedBy(Response part) {
        var range = CONTENT_RANGE.matcher(part.header("Content-Range", ""));
        return range.matches()
                && Long.parseLong(range.group(1)) == position
                && isTotal(range.group(3), Long.parseLong(range.group(2)))
                && etag.equals(part.header("ETag", etag));
    }

    private boolean isTotal(String total, long last) {
        return version.sizeInBytes().isEmpty()
                || (version.sizeInBytes().getAsLong() == last + 1
                        && (total.equals("*") || Long.parseLong(total) == last + 1));
    }
}
