package dev.tapedeck.internal.http;

import dev.tapedeck.CallObserver;
import dev.tapedeck.CallOptions;
import dev.tapedeck.ClientOptions;
import dev.tapedeck.RetryPolicy;
import dev.tapedeck.error.MediaUnavailableException;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import okhttp3.Call;
import okhttp3.Request;
import okhttp3.Response;

/** Asks storage hosts for files, with a client that knows no credentials; one attempt a call. */
final class Storage {
    private final HttpClients clients;
    private final ClientOptions clientOptions;
    private final CallOptions options;

    Storage(HttpClients clients, ClientOptions clientOptions, CallOptions options) {
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

    /** What the host answers, whatever its status; its body is still to come. */
    Response get(MediaAddress address, Optional<Resumption> resumption) throws IOException {
        clients.requireOpen();
        Request.Builder request = new Request.Builder()
                .url(address.url())
                // Of a compressed body neither the length nor a part would be the file's.
                .header("Accept-Encoding", "identity")
                .header("User-Agent", UserAgent.VALUE)
                .tag(CallOptions.class, options);
        resumption.ifPresent(part -> request.header("Range", part.range()).header("If-Range", part.etag()));
        Response response = execute(clients.storage().newCall(request.build()));
        refusePage(response, address.title());
        return response;
    }

    /** A page of HTML with 200 is what proxies and portals say; a recording never is one. */
    private static void refusePage(Response response, String title) {
        if (response.isSuccessful()
                && response.header("Content-Type", "").toLowerCase(Locale.ROOT).startsWith("text/html")) {
            response.close();
            throw new MediaUnavailableException(
                    "Expected the file of " + title + " but the storage host answered a page of HTML", response.code());
        }
    }

    private static Response execute(Call call) throws IOException {
        try {
            return call.execute();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw Undeclared.asIoException(e);
        }
    }
}
