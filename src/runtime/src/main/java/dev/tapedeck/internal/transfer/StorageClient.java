package dev.tapedeck.internal.transfer;

import dev.tapedeck.CallOptions;
import dev.tapedeck.internal.calls.ApiClient;
import dev.tapedeck.internal.calls.ConnectionFailures;
import dev.tapedeck.internal.http.HttpClients;
import dev.tapedeck.internal.text.Release;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Request;
import okhttp3.Response;
import okio.AsyncTimeout;

/** Requests files from storage hosts, with an HTTP client without credentials; each call is one attempt. */
record StorageClient(ApiClient api) {
    /** Returns the response of the host, whatever its status; its body is not read yet. */
    Response get(ResolvedLink link, Optional<RangeRequest> range) throws IOException {
        HttpClients clients = api.http();
        clients.requireOpen();
        Request.Builder request = new Request.Builder()
                .url(link.url())
                // The length and the parts of a compressed body would not be those of the file.
                .header("Accept-Encoding", "identity")
                .header("User-Agent", Release.USER_AGENT)
                .tag(CallOptions.class, api.options());
        range.ifPresent(rest -> request.header("Range", rest.range()).header("If-Range", rest.validator()));
        try {
            return HeadTimeout.execute(clients.storage().newCall(request.build()), api.timeout());
        } catch (Exception e) {
            throw ConnectionFailures.of(e);
        }
    }

    /** The time limit for the head of a response; its body is not included. */
    private static final class HeadTimeout extends AsyncTimeout {
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
}
