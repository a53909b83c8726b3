package dev.tapedeck.transfer;

import dev.tapedeck.server.RawResponse;
import java.util.Arrays;
import java.util.Random;

/** Files, and responses of a storage host with them. */
final class StorageResponses {
    static final String V1 = "ETag: \"v1\"";
    static final byte[] FILE = file(300_000);

    private StorageResponses() {}

    static byte[] file(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    /** Returns the whole file, with these headers. */
    static RawResponse whole(String headers, byte[] file) {
        return beginning(headers, file, file.length);
    }

    /** Returns the head of the whole file, with these headers, and this many bytes. */
    static RawResponse beginning(String headers, byte[] file, int sent) {
        return RawResponse.of("200 OK|Content-Length: " + file.length + "|" + headers, Arrays.copyOf(file, sent));
    }

    /** Returns the rest of the file from a position. */
    static RawResponse rest(int from) {
        return part("bytes " + from + "-299999/300000|" + V1, from, FILE.length);
    }

    /** Returns a part of the file with this Content-Range, and these bytes. */
    static RawResponse part(String contentRange, int from, int to) {
        byte[] part = Arrays.copyOfRange(FILE, from, to);
        return RawResponse.of(
                "206 Partial Content|Content-Length: " + part.length + "|Content-Range: " + contentRange, part);
    }

    static RawResponse refusal(int status, String headers) {
        return RawResponse.of(status + " No|Content-Length: 2|X: y" + headers, "no");
    }
}
