package dev.tapedeck.signalwire;

import dev.tapedeck.internal.calls.ApiClient;
import dev.tapedeck.signalwire.model.CreateRoomTokenRequest;
import dev.tapedeck.signalwire.model.RoomToken;
import dev.tapedeck.signalwire.wire.RoomTokensApi;
import java.util.Objects;

/**
 * Tokens with which a browser or an app joins a room.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class RoomTokens {
    private final ApiClient client;
    private final RoomTokensApi api;

    RoomTokens(ApiClient client) {
        this.client = client;
        this.api = client.create(RoomTokensApi.class);
    }

    /** Creates a token. Anyone who has it may use its permissions. */
    public RoomToken create(CreateRoomTokenRequest request) {
        Objects.requireNonNull(request, "request");
        return client.fetch(api.createRoomToken(request, client.options()));
    }
}
