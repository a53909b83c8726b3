package dev.tapedeck.stub;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.Optional;

/** One transcription of a room: {@code started} or {@code stopped}. */
record TwilioTranscription(
        String ttid,
        JsonElement configuration,
        String status,
        Instant created,
        Optional<Instant> changed,
        TwilioListening listening) {

    static TwilioTranscription started(String ttid, JsonElement configuration, Instant now) {
        return new TwilioTranscription(ttid, configuration, "started", now, Optional.empty(), TwilioListening.NONE);
    }

    /** The settings of the speech engine that the parameter's text, a JSON object, is; none of it if it is absent. */
    static JsonElement configuration(Query form, String parameter) {
        JsonElement json = form.first(parameter)
                .map(text -> TwilioInput.json(parameter, text))
                .orElseGet(JsonObject::new);
        if (!json.isJsonObject()) {
            throw Refusal.invalid(parameter, "must be a JSON object but was " + json);
        }
        return json;
    }

    TwilioTranscription configured(JsonElement other, Instant now) {
        return new TwilioTranscription(ttid, other, status, created, Optional.of(now), listening);
    }

    TwilioTranscription switched(String other, Instant now) {
        return new TwilioTranscription(ttid, configuration, other, created, Optional.of(now), listening);
    }

    /** The transcription of a room that has ended: it is stopped, which is a guess. */
    TwilioTranscription over(Instant now) {
        return status.equals("stopped") ? this : switched("stopped", now);
    }

    /** The transcription in a room in which someone is, or isn't, from now on. */
    TwilioTranscription hearing(boolean someone, Instant now) {
        TwilioListening after = listening.going(someone && status.equals("started"), now);
        return new TwilioTranscription(ttid, configuration, status, created, changed, after);
    }

    Json json(TwilioSession room, String origin) {
        boolean stopped = status.equals("stopped");
        return Json.object()
                .put("ttid", ttid)
                .put("account_sid", TwilioArchive.ACCOUNT_SID)
                .put("room_sid", room.sid())
                .put("source_sid", Optional.empty())
                .put("status", status)
                .put("date_created", created.toString())
                .put("date_updated", changed.map(Instant::toString))
                .put("start_time", listening.start().map(Instant::toString))
                .put("end_time", listening.end().map(Instant::toString))
                .put("duration", stopped ? Optional.of(listening.past().toSeconds()) : Optional.empty())
                .put("url", room.url(origin) + "/Transcriptions/" + ttid)
                .put("configuration", configuration);
    }
}
