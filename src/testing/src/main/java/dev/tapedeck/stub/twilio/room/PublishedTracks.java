package dev.tapedeck.stub.twilio.room;

import dev.tapedeck.stub.http.Request;
import dev.tapedeck.stub.http.RequestException;
import dev.tapedeck.stub.http.Response;
import dev.tapedeck.stub.resource.Listing;
import dev.tapedeck.stub.twilio.api.Pager;
import java.util.Optional;

/** The tracks that a participant sends, {@code .../Participants/{ParticipantSid}/PublishedTracks}. */
final class PublishedTracks {

    private final RoomStore sessions;
    private final Pager<PublishedTrack> pager = new Pager<>("published_tracks", 1000, PublishedTrack::sid);

    PublishedTracks(RoomStore sessions) {
        this.sessions = sessions;
    }

    Response list(Request request) {
        Participant stay = stay(request);
        Listing<PublishedTrack> tracks = Listing.of(stay.tracks(), PublishedTrack::sid);
        return pager.page(sessions.bySids(request), tracks, track -> track.json(stay, request.origin()));
    }

    Response fetch(Request request) {
        Participant stay = stay(request);
        String sidOrName = request.variable("Sid");
        Optional<PublishedTrack> found = stay.tracks().stream()
                .filter(track -> track.sid().equals(sidOrName) || track.name().equals(sidOrName))
                .findFirst();
        return Response.ok(found.orElseThrow(() -> RequestException.notFound(request.path()))
                .json(stay, request.origin()));
    }

    private Participant stay(Request request) {
        return sessions.named(request, "RoomSid").stay(request, "ParticipantSid");
    }
}
