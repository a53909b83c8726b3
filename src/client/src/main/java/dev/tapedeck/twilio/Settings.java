package dev.tapedeck.twilio;

import dev.tapedeck.internal.calls.ApiClient;
import dev.tapedeck.twilio.model.CompositionSettings;
import dev.tapedeck.twilio.model.CreateCompositionSettingsRequest;
import dev.tapedeck.twilio.model.CreateRecordingSettingsRequest;
import dev.tapedeck.twilio.model.RecordingSettings;
import dev.tapedeck.twilio.wire.CompositionSettingsApi;
import dev.tapedeck.twilio.wire.RecordingSettingsApi;
import java.util.Objects;

/**
 * The storage settings of the account's recordings and compositions: where they are stored, and whether they are
 * encrypted.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Settings {
    private final ApiClient client;
    private final RecordingSettingsApi recordings;
    private final CompositionSettingsApi compositions;

    Settings(ApiClient client) {
        this.client = client;
        this.recordings = client.create(RecordingSettingsApi.class);
        this.compositions = client.create(CompositionSettingsApi.class);
    }

    /** Fetches the settings of recordings. */
    public RecordingSettings recordings() {
        return client.fetch(recordings.fetchRecordingSettings(client.options()));
    }

    /** Replaces the settings of recordings. */
    public RecordingSettings replaceRecordings(CreateRecordingSettingsRequest request) {
        Objects.requireNonNull(request, "request");
        return client.fetch(recordings.createRecordingSettings(client.form(request), client.options()));
    }

    /** Fetches the settings of compositions. */
    public CompositionSettings compositions() {
        return client.fetch(compositions.fetchCompositionSettings(client.options()));
    }

    /** Replaces the settings of compositions. */
    public CompositionSettings replaceCompositions(CreateCompositionSettingsRequest request) {
        Objects.requireNonNull(request, "request");
        return client.fetch(compositions.createCompositionSettings(client.form(request), client.options()));
    }
}
