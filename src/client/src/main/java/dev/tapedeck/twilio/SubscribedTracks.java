package dev.tapedeck.twilio;

import dev.tapedeck.internal.calls.ApiClient;
import dev.tapedeck.internal.listing.Listing;
import dev.tapedeck.paging.PagedIterable;
import dev.tapedeck.twilio.id.TrackSid;
import dev.tapedeck.twilio.model.ListRoomParticipantSubscribedTracksRequest;
import dev.tapedeck.twilio.model.SubscribeRule;
import dev.tapedeck.twilio.model.SubscribeRules;
import dev.tapedeck.twilio.model.SubscribedTrack;
import dev.tapedeck.twilio.model.UpdateRoomParticipantSubscribeRuleRequest;
import dev.tapedeck.twilio.wire.ListRoomParticipantSubscribedTracksResponse;
import dev.tapedeck.twilio.wire.SubscribeRulesApi;
import dev.tapedeck.twilio.wire.SubscribedTracksApi;
import java.util.List;
import java.util.Objects;

/**
 * The tracks of others that one participant receives, and the rules for them.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class SubscribedTracks {
    private static final Listing.Envelope<ListRoomParticipantSubscribedTracksResponse, SubscribedTrack> ENVELOPE =
            TwilioPaging.envelope(
                    ListRoomParticipantSubscribedTracksResponse::subscribedTracks,
                    ListRoomParticipantSubscribedTracksResponse::meta);

    private final ApiClient client;
    private final SubscribedTracksApi api;
    private final SubscribeRulesApi rules;
    private final String room;
    private final String participant;

    SubscribedTracks(ApiClient client, String room, String participant) {
        this.client = client;
        this.api = client.create(SubscribedTracksApi.class);
        this.rules = client.create(SubscribeRulesApi.class);
        this.room = room;
        this.participant = participant;
    }

    /** Returns all tracks. Sends no request; iterating does. */
    public PagedIterable<SubscribedTrack> list() {
        return list(ListRoomParticipantSubscribedTracksRequest.builder().build());
    }

    /** Returns all tracks, with the parameters of this request. Sends no request; iterating does. */
    public PagedIterable<SubscribedTrack> list(ListRoomParticipantSubscribedTracksRequest request) {
        Objects.requireNonNull(request, "request");
        return Listing.of(client, TwilioPaging.NAMES, ENVELOPE)
                .filters(request, ListRoomParticipantSubscribedTracksRequest.LARGEST_PAGE)
                .calling(query -> api.listRoomParticipantSubscribedTracks(room, participant, query, client.options()));
    }

    /**
     * Fetches a track.
     *
     * @throws dev.tapedeck.error.NotFoundException if it does not exist
     */
    public SubscribedTrack fetch(TrackSid sid) {
        Objects.requireNonNull(sid, "sid");
        return client.fetch(api.fetchRoomParticipantSubscribedTrack(room, participant, sid, client.options()));
    }

    /** Fetches the rules for which tracks the participant receives. */
    public SubscribeRules rules() {
        return client.fetch(rules.fetchRoomParticipantSubscribeRule(room, participant, client.options()));
    }

    /**
     * Replaces all rules; they are applied in this order to an empty set, so the first one is usually for all tracks.
     */
    public SubscribeRules replaceRules(List<SubscribeRule> all) {
        UpdateRoomParticipantSubscribeRuleRequest request =
                UpdateRoomParticipantSubscribeRuleRequest.builder().rules(all).build();
        return client.fetch(
                rules.updateRoomParticipantSubscribeRule(room, participant, client.form(request), client.options()));
    }
}
