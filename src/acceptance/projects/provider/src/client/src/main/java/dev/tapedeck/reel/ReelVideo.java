package dev.tapedeck.reel;

import dev.tapedeck.internal.calls.ApiClient;
import dev.tapedeck.internal.http.Service;
import dev.tapedeck.reel.wire.WireAdapters;
import java.net.URI;

/** The client of one account's clips. */
public final class ReelVideo implements AutoCloseable {
    private final ApiClient client;

    private ReelVideo(ApiClient client) {
        this.client = client;
    }

    /** Creates a client of the account with this key. */
    public static ReelVideo of(URI address, String account, String key) {
        return new ReelVideo(new ApiClient(Service.at(address, account, key), WireAdapters.gson(), new ReelErrors()));
    }

    /** Returns the operations on clips. */
    public Clips clips() {
        return new Clips(client);
    }

    @Override
    public void close() {
        client.close();
    }
}
