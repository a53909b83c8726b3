package dev.tapedeck.stub.twilio.room;

import dev.tapedeck.stub.http.Json;
import java.time.Instant;
import java.util.stream.Stream;

/** One track of someone else that reaches a participant. */
record SubscribedTrack(Participant receiver, Participant publisher, PublishedTrack track) {

    String sid() {
        return track.sid();
    }

    /** When the track began to reach the receiver: both were there, and the receiver's rules were these. */
    private Instant since() {
        return Stream.concat(Stream.of(receiver.span().start(), track.since()), receiver.rules().changed().stream())
                .reduce((one, other) -> one.isAfter(other) ? one : other)
                .orElseThrow();
    }

    Json json(String origin) {
        return Json.object()
                .put("sid", sid())
                .put("participant_sid", receiver.sid())
                .put("publisher_sid", publisher.sid())
                .put("room_sid", receiver.room())
                .put("name", track.name())
                .put("date_created", since().toString())
                .put("date_updated", since().toString())
                .put("enabled", true)
                .put("kind", track.kind())
                .put("url", receiver.url(origin) + "/SubscribedTracks/" + sid());
    }
}
