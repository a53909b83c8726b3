package dev.tapedeck.signalwire;

import dev.tapedeck.internal.calls.ApiClient;
import dev.tapedeck.signalwire.id.StreamId;
import dev.tapedeck.signalwire.model.UpdateStreamRequest;
import dev.tapedeck.signalwire.model.VideoStream;
import dev.tapedeck.signalwire.wire.StreamsApi;
import java.util.Objects;

/**
 * Single streams of rooms and conferences to other services. {@link Rooms} and {@link Conferences} list and create
 * them.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Streams {
    private final ApiClient client;
    private final StreamsApi api;

    Streams(ApiClient client) {
        this.client = client;
        this.api = client.create(StreamsApi.class);
    }

    /**
     * Fetches a stream.
     *
     * @throws dev.tapedeck.error.NotFoundException if it does not exist
     */
    public VideoStream fetch(StreamId id) {
        Objects.requireNonNull(id, "id");
        return client.fetch(api.getStream(id, client.options()));
    }

    /**
     * Changes only the fields that the request sets.
     *
     * @throws dev.tapedeck.error.NotFoundException if it does not exist
     */
    public VideoStream update(StreamId id, UpdateStreamRequest request) {
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(id, "id");
        return client.fetch(api.updateStream(id, request, client.options()));
    }

    /**
     * Deletes a stream.
     *
     * @throws dev.tapedeck.error.NotFoundException if it does not exist
     */
    public void delete(StreamId id) {
        Objects.requireNonNull(id, "id");
        client.run(api.deleteStream(id, client.options()));
    }
}
