package dev.tapedeck.internal.http;

import dev.tapedeck.error.UnexpectedResponseException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import okhttp3.Response;

/**
 * How a storage host has packed a file although it was asked not to: files may be stored that way.
 *
 * @param packings how many times it was packed by gzip
 */
record ContentEncoding(int packings) {
    // Nobody packs a file that often; each layer costs a buffer.
    private static final int MOST = 4;

    static ContentEncoding of(Response response) {
        // Several lines are one list, in the order in which the packings were made.
        List<String> names = names(response);
        boolean known = names.stream().allMatch(name -> name.equals("gzip") || name.equals("x-gzip"));
        if (!known || names.size() > MOST) {
            throw new UnexpectedResponseException(
                    "Expected the storage host to send the file as it is, or packed by gzip, but it is packed by "
                            + String.join(", ", names));
        }
        return new ContentEncoding(names.size());
    }

    /** Whether the bytes of this response are the file's own. */
    static boolean isIdentity(Response response) {
        return names(response).isEmpty();
    }

    private static List<String> names(Response response) {
        return response.headers("Content-Encoding").stream()
                .flatMap(line -> Arrays.stream(line.toLowerCase(Locale.ROOT).split(",")))
                .map(String::strip)
                .filter(name -> !name.isEmpty() && !name.equals("identity"))
                .toList();
    }

    InputStream decoded(InputStream bytes) throws IOException {
        InputStream decoded = bytes;
        for (int i = 0; i < packings; i++) {
            decoded = GzipMembers.unpacked(decoded);
        }
        return decoded;
    }
}
