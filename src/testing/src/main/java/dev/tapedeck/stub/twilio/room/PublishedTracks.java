package dev.tapedeck.stub.twilio.room;

import dev.tapedeck.stub.http.Request;
import dev.tapedeck.stub.http.Response;
import dev.tapedeck.stub.resource.Listing;
import dev.tapedeck.stub.twilio.api.Pager;

/** The operations on the tracks that a participant publishes, {@code .../PublishedTracks}. */
final class PublishedTracks {

    private final RoomStore rooms;
    private final Pager<PublishedTrack> pager = new Pager<>("published_tracks", 1000, PublishedTrack::sid);

    PublishedTracks(RoomStore rooms) {
        this.rooms = rooms;
    }

    Response list(Request request) {
        Participant participant = participant(request);
        Listing<PublishedTrack> tracks = Listing.of(participant.tracks(), PublishedTrack::sid);
        return pager.page(rooms.withSidsInPath(request), tracks, track -> track.json(participant, request.origin()));
    }

    Response fetch(Request request) {
        Participant participant = participant(request);
        String sidOrName = request.variable("Sid");
        return participant.tracks().stream()
                .filter(track -> track.sid().equals(sidOrName) || track.name().equals(sidOrName))
                .findFirst()
                .map(track -> Response.ok(track.json(participant, request.origin())))
                .orElseThrow(request::notFound);
    }

    private Participant participant(Request request) {
        return rooms.find(request, "RoomSid").participant(request, "ParticipantSid");
    }
}
