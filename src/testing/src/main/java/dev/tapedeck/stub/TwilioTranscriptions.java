package dev.tapedeck.stub;

import com.google.gson.JsonElement;
import java.util.Optional;

/** The transcriptions of one room, {@code /v1/Rooms/{RoomSid}/Transcriptions}. */
final class TwilioTranscriptions {

    private final TwilioSessions sessions;
    private final TwilioPager<TwilioTranscription> pager =
            new TwilioPager<>("transcriptions", 1000, TwilioTranscription::ttid);

    TwilioTranscriptions(TwilioSessions sessions) {
        this.sessions = sessions;
    }

    Answer list(Request request) {
        TwilioSession room = sessions.named(request, "RoomSid");
        Listing<TwilioTranscription> listing = Listing.of(room.transcriptions(), TwilioTranscription::ttid);
        return pager.page(sessions.bySids(request), listing, one -> one.json(room, request.origin()));
    }

    Answer create(Request request) {
        TwilioSession room = sessions.named(request, "RoomSid");
        JsonElement configuration = TwilioTranscription.configuration(request.form(), "Configuration");
        String ttid = sessions.ttid();
        TwilioSession transcribed = sessions.change(
                room,
                (present, now) ->
                        present.stillOpen().transcribed(TwilioTranscription.started(ttid, configuration, now), now));
        return Answer.of(202, transcribed.transcription(ttid).orElseThrow().json(room, request.origin()));
    }

    Answer fetch(Request request) {
        TwilioSession room = sessions.named(request, "RoomSid");
        return Answer.ok(transcription(request, room).json(room, request.origin()));
    }

    Answer update(Request request) {
        TwilioSession room = sessions.named(request, "RoomSid");
        String ttid = transcription(request, room).ttid();
        Query form = request.form();
        Optional<String> status =
                form.first("Status").map(text -> TwilioInput.check("Status", text, "started|stopped"));
        JsonElement configuration = TwilioTranscription.configuration(form, "Configuration");
        TwilioSession updated = sessions.change(
                room,
                (present, now) -> present.stillOpen()
                        .changedTranscription(
                                ttid,
                                one -> {
                                    TwilioTranscription switched = status.map(text -> one.switched(text, now))
                                            .orElse(one);
                                    return form.first("Configuration").isPresent()
                                            ? switched.configured(configuration, now)
                                            : switched;
                                },
                                now));
        return Answer.of(202, updated.transcription(ttid).orElseThrow().json(room, request.origin()));
    }

    private static TwilioTranscription transcription(Request request, TwilioSession room) {
        return room.transcription(request.variable("Ttid")).orElseThrow(() -> Refusal.notFound(request.path()));
    }
}
