package dev.tapedeck.signalwire;

import dev.tapedeck.internal.calls.ApiClient;
import dev.tapedeck.signalwire.id.ConferenceTokenId;
import dev.tapedeck.signalwire.model.ConferenceToken;
import dev.tapedeck.signalwire.wire.ConferenceTokensApi;
import java.util.Objects;

/**
 * The tokens that let people into conferences, one by one; {@link Conferences#tokens} lists those of a conference.
 *
 * <p>Immutable and thread-safe.
 */
public final class ConferenceTokens {
    private final ApiClient client;
    private final ConferenceTokensApi api;

    ConferenceTokens(ApiClient client) {
        this.client = client;
        this.api = client.create(ConferenceTokensApi.class);
    }

    /**
     * One token.
     *
     * @throws dev.tapedeck.error.NotFoundException if there is none of this id
     */
    public ConferenceToken fetch(ConferenceTokenId id) {
        Objects.requireNonNull(id, "id");
        return client.fetch(api.getConferenceToken(id, client.options()));
    }

    /**
     * Gives a token a new value, and answers it.
     *
     * @throws dev.tapedeck.error.NotFoundException if there is none of this id
     */
    public ConferenceToken reset(ConferenceTokenId id) {
        Objects.requireNonNull(id, "id");
        return client.fetch(api.resetConferenceToken(id, client.options()));
    }
}
