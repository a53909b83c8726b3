package dev.tapedeck.internal.transfer;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Response;
import okio.AsyncTimeout;

/** A limit for the time until the head of a response has come, which that of its body is no part of. */
final class HeadTimeout extends AsyncTimeout {
    private final Call call;
    private volatile boolean isOver;

    private HeadTimeout(Call call) {
        this.call = call;
    }

    static Response execute(Call call, Duration limit) throws IOException {
        HeadTimeout timeout = new HeadTimeout(call);
        timeout.timeout(limit.toNanos(), TimeUnit.NANOSECONDS);
        timeout.enter();
        try {
            return call.execute();
        } catch (IOException e) {
            throw timeout.isOver ? over(e) : e;
        } finally {
            timeout.exit();
        }
    }

    private static InterruptedIOException over(IOException reason) {
        InterruptedIOException over = new InterruptedIOException("timeout");
        over.initCause(reason);
        return over;
    }

    @Override
    protected void timedOut() {
        isOver = true;
        call.cancel();
    }
}
