package dev.tapedeck.stub.twilio.room;

import com.google.gson.JsonElement;
import dev.tapedeck.stub.http.Query;
import dev.tapedeck.stub.http.Request;
import dev.tapedeck.stub.http.RequestException;
import dev.tapedeck.stub.http.Response;
import dev.tapedeck.stub.resource.Listing;
import dev.tapedeck.stub.twilio.api.Pager;
import dev.tapedeck.stub.twilio.api.Parameters;
import java.util.Optional;

/** The transcriptions of one room, {@code /v1/Rooms/{RoomSid}/Transcriptions}. */
final class Transcriptions {

    private final RoomStore sessions;
    private final Pager<Transcription> pager = new Pager<>("transcriptions", 1000, Transcription::ttid);

    Transcriptions(RoomStore sessions) {
        this.sessions = sessions;
    }

    Response list(Request request) {
        Room room = sessions.named(request, "RoomSid");
        Listing<Transcription> listing = Listing.of(room.transcriptions(), Transcription::ttid);
        return pager.page(sessions.bySids(request), listing, one -> one.json(room, request.origin()));
    }

    Response create(Request request) {
        Room room = sessions.named(request, "RoomSid");
        JsonElement configuration = Transcription.configuration(request.form(), "Configuration");
        String ttid = sessions.ttid();
        Room transcribed = sessions.change(
                room,
                (present, now) ->
                        present.stillOpen().transcribed(Transcription.started(ttid, configuration, now), now));
        return Response.of(202, transcribed.transcription(ttid).orElseThrow().json(room, request.origin()));
    }

    Response fetch(Request request) {
        Room room = sessions.named(request, "RoomSid");
        return Response.ok(transcription(request, room).json(room, request.origin()));
    }

    Response update(Request request) {
        Room room = sessions.named(request, "RoomSid");
        String ttid = transcription(request, room).ttid();
        Query form = request.form();
        Optional<String> status = form.first("Status").map(text -> Parameters.check("Status", text, "started|stopped"));
        JsonElement configuration = Transcription.configuration(form, "Configuration");
        Room updated = sessions.change(
                room,
                (present, now) -> present.stillOpen()
                        .changedTranscription(
                                ttid,
                                one -> {
                                    Transcription switched = status.map(text -> one.switched(text, now))
                                            .orElse(one);
                                    return form.first("Configuration").isPresent()
                                            ? switched.configured(configuration, now)
                                            : switched;
                                },
                                now));
        return Response.of(202, updated.transcription(ttid).orElseThrow().json(room, request.origin()));
    }

    private static Transcription transcription(Request request, Room room) {
        return room.transcription(request.variable("Ttid"))
                .orElseThrow(() -> RequestException.notFound(request.path()));
    }
}
