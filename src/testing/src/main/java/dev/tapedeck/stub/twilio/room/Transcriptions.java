package dev.tapedeck.stub.twilio.room;

import com.google.gson.JsonElement;
import dev.tapedeck.stub.http.Query;
import dev.tapedeck.stub.http.Request;
import dev.tapedeck.stub.http.Response;
import dev.tapedeck.stub.resource.Listing;
import dev.tapedeck.stub.twilio.api.Pager;
import dev.tapedeck.stub.twilio.api.Parameters;
import java.time.Instant;
import java.util.Optional;

/** The operations on the transcriptions of a room, {@code /v1/Rooms/{RoomSid}/Transcriptions}. */
final class Transcriptions {

    private final RoomStore rooms;
    private final Pager<Transcription> pager = new Pager<>("transcriptions", 1000, Transcription::ttid);

    Transcriptions(RoomStore rooms) {
        this.rooms = rooms;
    }

    Response list(Request request) {
        Room room = rooms.find(request, "RoomSid");
        Listing<Transcription> listing = Listing.of(room.transcriptions(), Transcription::ttid);
        return pager.page(
                rooms.withSidsInPath(request), listing, transcription -> transcription.json(room, request.origin()));
    }

    Response create(Request request) {
        Room room = rooms.find(request, "RoomSid");
        JsonElement configuration = Transcription.configuration(request.form(), "Configuration");
        String ttid = rooms.newTtid();
        Room changed = rooms.change(
                room,
                (current, now) ->
                        current.requireOpen().transcribed(Transcription.started(ttid, configuration, now), now));
        return Response.accepted(changed.transcription(ttid).orElseThrow().json(changed, request.origin()));
    }

    Response fetch(Request request) {
        Room room = rooms.find(request, "RoomSid");
        return Response.ok(find(request, room).json(room, request.origin()));
    }

    Response update(Request request) {
        Room room = rooms.find(request, "RoomSid");
        String ttid = find(request, room).ttid();
        Query form = request.form();
        Optional<String> status = form.first("Status").map(text -> Parameters.check("Status", text, "started|stopped"));
        Optional<JsonElement> configuration =
                form.first("Configuration").map(text -> Transcription.configuration(form, "Configuration"));
        Room changed = rooms.change(
                room,
                (current, now) -> current.requireOpen()
                        .withTranscription(
                                ttid, transcription -> updated(transcription, status, configuration, now), now));
        return Response.accepted(changed.transcription(ttid).orElseThrow().json(changed, request.origin()));
    }

    private static Transcription updated(
            Transcription old, Optional<String> status, Optional<JsonElement> configuration, Instant now) {
        Transcription switched = status.map(text -> old.withStatus(text, now)).orElse(old);
        return configuration.map(json -> switched.withConfiguration(json, now)).orElse(switched);
    }

    private static Transcription find(Request request, Room room) {
        return room.transcription(request.variable("Ttid")).orElseThrow(request::notFound);
    }
}
