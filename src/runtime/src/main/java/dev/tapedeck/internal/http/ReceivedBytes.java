package dev.tapedeck.internal.http;

import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** How many bytes of a response's body were read, after decompression; a tag of its request. For one thread. */
public final class ReceivedBytes {
    private long count;

    ReceivedBytes() {}

    /** The bytes of this response that were read so far. */
    public static long of(Response response) {
        @Nullable ReceivedBytes bytes = response.request().tag(ReceivedBytes.class);
        return bytes == null ? 0 : bytes.count;
    }

    void add(long more) {
        count += Math.max(0, more);
    }
}
