package dev.tapedeck.signalwire;

import dev.tapedeck.internal.calls.ApiClient;
import dev.tapedeck.signalwire.id.ConferenceTokenId;
import dev.tapedeck.signalwire.model.ConferenceToken;
import dev.tapedeck.signalwire.wire.ConferenceTokensApi;
import java.util.Objects;

/**
 * Single tokens with which people join conferences; {@link Conferences#tokens} lists those of a conference.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ConferenceTokens {
    private final ApiClient client;
    private final ConferenceTokensApi api;

    ConferenceTokens(ApiClient client) {
        this.client = client;
        this.api = client.create(ConferenceTokensApi.class);
    }

    /**
     * Fetches a token.
     *
     * @throws dev.tapedeck.error.NotFoundException if it does not exist
     */
    public ConferenceToken fetch(ConferenceTokenId id) {
        Objects.requireNonNull(id, "id");
        return client.fetch(api.getConferenceToken(id, client.options()));
    }

    /**
     * Replaces the value of a token, and returns the token.
     *
     * @throws dev.tapedeck.error.NotFoundException if it does not exist
     */
    public ConferenceToken reset(ConferenceTokenId id) {
        Objects.requireNonNull(id, "id");
        return client.fetch(api.resetConferenceToken(id, client.options()));
    }
}
