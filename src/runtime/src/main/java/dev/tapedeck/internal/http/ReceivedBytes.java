package dev.tapedeck.internal.http;

import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Counts the bytes read from a response body, after decompression; a tag of its request. Not thread-safe. */
public final class ReceivedBytes {
    private long count;

    ReceivedBytes() {}

    /** Returns how many bytes of this response were read so far. */
    public static long of(Response response) {
        @Nullable ReceivedBytes bytes = response.request().tag(ReceivedBytes.class);
        return bytes == null ? 0 : bytes.count;
    }

    void add(long more) {
        count += Math.max(0, more);
    }
}
