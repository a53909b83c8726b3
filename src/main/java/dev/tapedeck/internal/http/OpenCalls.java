package dev.tapedeck.internal.http;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * The calls that are under way, until the last byte of their answers: OkHttp's dispatcher forgets them when the first
 * has come. Thread-safe.
 */
final class OpenCalls implements Interceptor, AutoCloseable {
    private final Set<Call> calls = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    @Override
    public Response intercept(Chain chain) throws IOException {
        Call call = chain.call();
        // Before it is looked whether this is closed, so that closing misses none.
        calls.add(call);
        call.addEventListener(new Ending());
        requireOpen();
        return chain.proceed(chain.request());
    }

    boolean isClosed() {
        return closed;
    }

    /** Refuses further calls once this is closed. */
    void requireOpen() {
        if (closed) {
            throw new IllegalStateException("Expected an open client but it is closed: make a new one");
        }
    }

    /** Ends the calls that are under way. */
    @Override
    public void close() {
        closed = true;
        calls.forEach(Call::cancel);
    }

    private final class Ending extends EventListener {
        @Override
        public void callEnd(Call call) {
            calls.remove(call);
        }

        @Override
        public void callFailed(Call call, IOException failure) {
            calls.remove(call);
        }
    }
}
