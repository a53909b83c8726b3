package dev.tapedeck.internal.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Interceptor;
import okhttp3.Response;
import okio.AsyncTimeout;

/**
 * Limits the time until the head of a response has arrived; the time for its body is not included.
 *
 * @param limit the limit for requests whose options have none
 */
record HeadTimeoutInterceptor(Duration limit) implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
        HeadTimeout timeout = new HeadTimeout(chain.call());
        timeout.timeout(limitOf(chain).toNanos(), TimeUnit.NANOSECONDS);
        timeout.enter();
        try {
            return chain.proceed(chain.request());
        } catch (IOException e) {
            throw timeout.isOver ? over(e) : e;
        } finally {
            timeout.exit();
        }
    }

    /** Returns the limit of this request. */
    Duration limitOf(Chain chain) {
        return CallOptionsInterceptor.optionsOf(chain.request()).timeout().orElse(limit);
    }

    private static InterruptedIOException over(IOException reason) {
        InterruptedIOException over = new InterruptedIOException("timeout");
        over.initCause(reason);
        return over;
    }

    private static final class HeadTimeout extends AsyncTimeout {
        private final Call call;
        private volatile boolean isOver;

        HeadTimeout(Call call) {
            this.call = call;
        }

        @Override
        protected void timedOut() {
            isOver = true;
            call.cancel();
        }
    }
}
