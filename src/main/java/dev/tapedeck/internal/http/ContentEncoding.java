package dev.tapedeck.internal.http;

import dev.tapedeck.error.UnexpectedResponseException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import okhttp3.Response;

/** How a storage host has packed a file although it was asked not to: files may be stored that way. */
enum ContentEncoding {
    IDENTITY,
    GZIP;

    static ContentEncoding of(Response response) {
        String name = response.header("Content-Encoding", "identity").toLowerCase(Locale.ROOT);
        return switch (name) {
            case "identity", "" -> IDENTITY;
            case "gzip", "x-gzip" -> GZIP;
            default ->
                throw new UnexpectedResponseException(
                        "Expected the storage host to send the file as it is, or packed by gzip, but it is packed by "
                                + name);
        };
    }

    InputStream decoded(InputStream bytes) throws IOException {
        return this == GZIP ? new GZIPInputStream(bytes) : bytes;
    }
}
