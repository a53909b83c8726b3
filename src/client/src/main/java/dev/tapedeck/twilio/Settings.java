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
 * Where the account's recordings and compositions are stored, and whether they are encrypted.
 *
 * <p>Immutable and thread-safe.
 */
public final class Settings {
    private final ApiClient caller;
    private final RecordingSettingsApi recordings;
    private final CompositionSettingsApi compositions;

    Settings(ApiClient caller) {
        this.caller = caller;
        this.recordings = caller.create(RecordingSettingsApi.class);
        this.compositions = caller.create(CompositionSettingsApi.class);
    }

    /** The settings of recordings. */
    public RecordingSettings recordings() {
        return caller.fetch(recordings.fetchRecordingSettings(caller.options()));
    }

    /** Replaces the settings of recordings. */
    public RecordingSettings replaceRecordings(CreateRecordingSettingsRequest request) {
        Objects.requireNonNull(request, "request");
        return caller.fetch(recordings.createRecordingSettings(caller.parameters(request.inputs()), caller.options()));
    }

    /** The settings of compositions. */
    public CompositionSettings compositions() {
        return caller.fetch(compositions.fetchCompositionSettings(caller.options()));
    }

    /** Replaces the settings of compositions. */
    public CompositionSettings replaceCompositions(CreateCompositionSettingsRequest request) {
        Objects.requireNonNull(request, "request");
        return caller.fetch(
                compositions.createCompositionSettings(caller.parameters(request.inputs()), caller.options()));
    }
}
