package dev.tapedeck.stub.twilio.room;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.tapedeck.stub.http.Json;
import dev.tapedeck.stub.http.Query;
import dev.tapedeck.stub.http.RequestException;
import dev.tapedeck.stub.twilio.api.Parameters;
import dev.tapedeck.stub.twilio.recording.SampleRecordings;
import java.time.Instant;
import java.util.Optional;

/** One transcription of a room: {@code started} or {@code stopped}. */
record Transcription(
        String ttid,
        JsonElement configuration,
        String status,
        Instant created,
        Optional<Instant> changed,
        ActiveTime listening) {

    static Transcription started(String ttid, JsonElement configuration, Instant now) {
        return new Transcription(ttid, configuration, "started", now, Optional.empty(), ActiveTime.NONE);
    }

    /** The settings of the speech engine that the parameter's text, a JSON object, is; none of it if it is absent. */
    static JsonElement configuration(Query form, String parameter) {
        JsonElement json = form.first(parameter)
                .map(text -> Parameters.json(parameter, text))
                .orElseGet(JsonObject::new);
        if (!json.isJsonObject()) {
            throw RequestException.invalid(parameter, "must be a JSON object but was " + json);
        }
        return json;
    }

    Transcription configured(JsonElement other, Instant now) {
        return new Transcription(ttid, other, status, created, Optional.of(now), listening);
    }

    Transcription switched(String other, Instant now) {
        return new Transcription(ttid, configuration, other, created, Optional.of(now), listening);
    }

    /** The transcription of a room that has ended: it is stopped, which is a guess. */
    Transcription over(Instant now) {
        return status.equals("stopped") ? this : switched("stopped", now);
    }

    /** The transcription in a room in which someone is, or isn't, from now on. */
    Transcription hearing(boolean someone, Instant now) {
        ActiveTime after = listening.going(someone && status.equals("started"), now);
        return new Transcription(ttid, configuration, status, created, changed, after);
    }

    Json json(Room room, String origin) {
        boolean stopped = status.equals("stopped");
        return Json.object()
                .put("ttid", ttid)
                .put("account_sid", SampleRecordings.ACCOUNT_SID)
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
