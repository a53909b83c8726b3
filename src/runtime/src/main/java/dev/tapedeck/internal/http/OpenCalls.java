package dev.tapedeck.internal.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import okhttp3.Call;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;
import org.jspecify.annotations.Nullable;

/**
 * The open calls, each until the last byte of its response: OkHttp's dispatcher forgets a call at the first byte. Their
 * number is limited; further calls wait in order of arrival. Thread-safe.
 */
final class OpenCalls implements Interceptor, AutoCloseable {
    private final Set<Open> calls = ConcurrentHashMap.newKeySet();
    private final int most;
    private final Semaphore places;
    private final @Nullable Function<Chain, Duration> patience;
    private final LongAdder moved = new LongAdder();
    private volatile boolean closed;

    private OpenCalls(int most, @Nullable Function<Chain, Duration> patience) {
        this.most = most;
        this.places = new Semaphore(most, true);
        this.patience = patience;
    }

    /** Limits calls that wait for their turn within their own time limit. */
    static OpenCalls within(int most) {
        return new OpenCalls(most, null);
    }

    /** Limits calls of any length. A call waits for its turn until no open call has received a byte for this time. */
    static OpenCalls whileTheyMove(int most, Function<Chain, Duration> patience) {
        return new OpenCalls(most, patience);
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        awaitTurn(chain);
        Open call = new Open(chain.call());
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
                call.end();
            }
        }
    }

    private void awaitTurn(Chain chain) throws InterruptedIOException {
        try {
            long before;
            do {
                before = moved.sum();
                if (places.tryAcquire(patience(chain), TimeUnit.NANOSECONDS)) {
                    return;
                }
            } while (patience != null && moved.sum() != before);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
        throw new BusyException(most);
    }

    private long patience(Chain chain) {
        if (patience != null) {
            return patience.apply(chain).toNanos();
        }
        long limit = chain.call().timeout().timeoutNanos();
        return limit == 0 ? Long.MAX_VALUE : limit;
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

    /** Cancels the open calls, and refuses those that wait. */
    @Override
    public void close() {
        closed = true;
        calls.forEach(call -> call.call.cancel());
        // The first of those that wait is refused, which gives its place to the next.
        places.release();
    }

    /** One exchange of a call; a user's interceptor may make several. */
    private final class Open {
        private final Call call;
        private final AtomicBoolean ended = new AtomicBoolean();

        Open(Call call) {
            this.call = call;
        }

        void end() {
            if (ended.compareAndSet(false, true)) {
                calls.remove(this);
                places.release();
            }
        }
    }

    /**
     * Notices the end of a response. An event listener would not do: it is the caller's, and OkHttp 5.0 does not take a
     * second one.
     */
    private final class Ending extends ForwardingSource {
        private final Open call;
        private final ReceivedBytes received;

        Ending(Source source, Open call, ReceivedBytes received) {
            super(source);
            this.call = call;
            this.received = received;
        }

        @Override
        public long read(Buffer sink, long byteCount) throws IOException {
            long count = super.read(sink, byteCount);
            received.add(count);
            if (count < 0) {
                call.end();
            } else {
                moved.add(count);
            }
            return count;
        }

        @Override
        public void close() throws IOException {
            try {
                super.close();
            } finally {
                // After the connection is free, so that who is next takes it and no new one.
                call.end();
            }
        }
    }
}
