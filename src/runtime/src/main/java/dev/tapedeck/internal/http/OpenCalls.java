package dev.tapedeck.internal.http;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Call;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;

/**
 * The open calls, each until the last byte of its response: OkHttp's dispatcher forgets a call at the first byte.
 * Thread-safe.
 */
final class OpenCalls implements Interceptor, AutoCloseable {
    private final Set<Call> calls = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    @Override
    public Response intercept(Chain chain) throws IOException {
        Call call = chain.call();
        // Added before the check for closing, so that closing misses none.
        calls.add(call);
        boolean open = false;
        try {
            requireOpen();
            ReceivedBytes received = new ReceivedBytes();
            Response response = chain.proceed(chain.request()
                    .newBuilder()
                    .tag(ReceivedBytes.class, received)
                    .build());
            ResponseBody body = response.body();
            Source bytes = new Ending(body.source(), call, received);
            open = true;
            return response.newBuilder()
                    .body(ResponseBody.create(Okio.buffer(bytes), body.contentType(), body.contentLength()))
                    .build();
        } finally {
            if (!open) {
                calls.remove(call);
            }
        }
    }

    boolean isClosed() {
        return closed;
    }

    /** Throws if this is closed. */
    void requireOpen() {
        if (closed) {
            throw new IllegalStateException("Expected an open client but it is closed: create a new one");
        }
    }

    /** Cancels the open calls. */
    @Override
    public void close() {
        closed = true;
        calls.forEach(Call::cancel);
    }

    /**
     * Notices the end of a response. An event listener would not do: it is the caller's, and OkHttp 5.0 does not take a
     * second one.
     */
    private final class Ending extends ForwardingSource {
        private final Call call;
        private final ReceivedBytes received;

        Ending(Source source, Call call, ReceivedBytes received) {
            super(source);
            this.call = call;
            this.received = received;
        }

        @Override
        public long read(Buffer sink, long byteCount) throws IOException {
            long count = super.read(sink, byteCount);
            received.add(count);
            if (count < 0) {
                calls.remove(call);
            }
            return count;
        }

        @Override
        public void close() throws IOException {
            calls.remove(call);
            super.close();
        }
    }
}
