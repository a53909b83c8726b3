package dev.tapedeck.internal.http;

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

    private HeadTimeout(Call call) {
        this.call = call;
    }

    static Response execute(Call call, Duration limit) throws IOException {
        HeadTimeout timeout = new HeadTimeout(call);
        timeout.timeout(limit.toNanos(), TimeUnit.NANOSECONDS);
        timeout.enter();
        boolean late = true;
        try {
            Response response = call.execute();
            late = timeout.exit();
            return response;
        } catch (IOException e) {
            late = timeout.exit();
            if (late) {
                InterruptedIOException over = new InterruptedIOException("timeout");
                over.initCause(e);
                throw over;
            }
            throw e;
        }
    }

    @Override
    protected void timedOut() {
        call.cancel();
    }
}
