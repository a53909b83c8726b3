package dev.tapedeck.twilio;

import dev.tapedeck.internal.calls.ApiClient;
import dev.tapedeck.twilio.model.RecordingRule;
import dev.tapedeck.twilio.model.RecordingRules;
import dev.tapedeck.twilio.model.UpdateRoomRecordingRuleRequest;
import dev.tapedeck.twilio.wire.RecordingRulesApi;
import java.util.List;

/**
 * The rules for which tracks of one room are recorded.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class RoomRecordingRules {
    private final ApiClient client;
    private final RecordingRulesApi api;
    private final String room;

    RoomRecordingRules(ApiClient client, String room) {
        this.client = client;
        this.api = client.create(RecordingRulesApi.class);
        this.room = room;
    }

    /** Fetches the rules. */
    public RecordingRules fetch() {
        return client.fetch(api.fetchRoomRecordingRule(room, client.options()));
    }

    /**
     * Replaces all rules; they are applied in this order to an empty set, so the first one is usually for all tracks.
     */
    public RecordingRules replace(List<RecordingRule> all) {
        UpdateRoomRecordingRuleRequest request =
                UpdateRoomRecordingRuleRequest.builder().rules(all).build();
        return client.fetch(api.updateRoomRecordingRule(room, client.form(request), client.options()));
    }
}
