package dev.tapedeck.internal.transfer;

import dev.tapedeck.CallObserver;
import dev.tapedeck.CallOptions;
import dev.tapedeck.ClientOptions;
import dev.tapedeck.RetryPolicy;
import dev.tapedeck.internal.calls.Undeclared;
import dev.tapedeck.internal.http.HttpClients;
import dev.tapedeck.internal.http.UserAgent;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import okhttp3.Request;
import okhttp3.Response;

/** Asks storage hosts for files, with a client that knows no credentials; one attempt a call. */
public final class StorageClient {
    private final HttpClients clients;
    private final ClientOptions clientOptions;
    private final CallOptions options;

    public StorageClient(HttpClients clients, ClientOptions clientOptions, CallOptions options) {
        this.clients = clients;
        this.clientOptions = clientOptions;
        this.options = options;
    }

    RetryPolicy retries() {
        return options.retries().orElse(clientOptions.retries());
    }

    CallObserver observer() {
        return clientOptions.observer();
    }

    boolean isClosed() {
        return clients.isClosed();
    }

    /** The limit until a host begins to send. */
    private Duration timeout() {
        return options.timeout().orElse(clientOptions.timeout());
    }

    /** What the host responds, whatever its status; its body is still to come. */
    Response get(MediaAddress address, Optional<RangeRequest> resumption) throws IOException {
        clients.requireOpen();
        Request.Builder request = new Request.Builder()
                .url(address.url())
                // Of a compressed body neither the length nor a part would be the file's.
                .header("Accept-Encoding", "identity")
                .header("User-Agent", UserAgent.VALUE)
                .tag(CallOptions.class, options);
        resumption.ifPresent(part -> request.header("Range", part.range()).header("If-Range", part.validator()));
        try {
            return HeadTimeout.execute(clients.storage().newCall(request.build()), timeout());
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw Undeclared.asIoException(e);
        }
    }
}
