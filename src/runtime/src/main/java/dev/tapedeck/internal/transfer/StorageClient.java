package dev.tapedeck.internal.transfer;

import dev.tapedeck.CallOptions;
import dev.tapedeck.internal.calls.ApiClient;
import dev.tapedeck.internal.calls.ConnectionFailures;
import dev.tapedeck.internal.http.HttpClients;
import dev.tapedeck.internal.text.Release;
import java.io.IOException;
import java.util.Optional;
import okhttp3.Request;
import okhttp3.Response;

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
            return clients.storage().newCall(request.build()).execute();
        } catch (Exception e) {
            throw ConnectionFailures.of(e);
        }
    }
}
