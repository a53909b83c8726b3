package dev.tapedeck.stub;

import java.util.Optional;

/** The tracks that a participant sends, {@code .../Participants/{ParticipantSid}/PublishedTracks}. */
final class TwilioPublishedTracks {

    private final TwilioSessions sessions;
    private final TwilioPager<TwilioPublication> pager =
            new TwilioPager<>("published_tracks", 1000, TwilioPublication::sid);

    TwilioPublishedTracks(TwilioSessions sessions) {
        this.sessions = sessions;
    }

    Answer list(Request request) {
        TwilioStay stay = stay(request);
        Listing<TwilioPublication> tracks = Listing.of(stay.tracks(), TwilioPublication::sid);
        return pager.page(sessions.bySids(request), tracks, track -> track.json(stay, request.origin()));
    }

    Answer fetch(Request request) {
        TwilioStay stay = stay(request);
        String sidOrName = request.variable("Sid");
        Optional<TwilioPublication> found = stay.tracks().stream()
                .filter(track -> track.sid().equals(sidOrName) || track.name().equals(sidOrName))
                .findFirst();
        return Answer.ok(
                found.orElseThrow(() -> Refusal.notFound(request.path())).json(stay, request.origin()));
    }

    private TwilioStay stay(Request request) {
        return sessions.named(request, "RoomSid").stay(request, "ParticipantSid");
    }
}
