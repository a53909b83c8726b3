package dev.tapedeck.stub.twilio.room;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.tapedeck.stub.http.Query;
import dev.tapedeck.stub.http.RequestException;
import dev.tapedeck.stub.twilio.api.Parameters;
import dev.tapedeck.stub.twilio.recording.SampleRecordings;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A transcription of a room.
 *
 * @param status {@code started} or {@code stopped}
 */
record Transcription(
        String ttid,
        JsonElement configuration,
        String status,
        Instant created,
        Optional<Instant> updated,
        ActiveTime activeTime) {

    /**
     * The time in which the transcription was started and someone was in the room.
     *
     * @param start the beginning of the first run
     * @param runStart the beginning of the current run; empty if there is none
     * @param end the end of the last run; empty while one goes on
     * @param past the length of all runs that have ended
     */
    record ActiveTime(Optional<Instant> start, Optional<Instant> runStart, Optional<Instant> end, Duration past) {

        private static final ActiveTime NONE =
                new ActiveTime(Optional.empty(), Optional.empty(), Optional.empty(), Duration.ZERO);

        private ActiveTime active(boolean active, Instant now) {
            if (active == runStart.isPresent()) {
                return this;
            }
            return runStart.map(begun -> new ActiveTime(
                            start, Optional.empty(), Optional.of(now), past.plus(Duration.between(begun, now))))
                    .orElseGet(() ->
                            new ActiveTime(start.or(() -> Optional.of(now)), Optional.of(now), Optional.empty(), past));
        }
    }

    static Transcription started(String ttid, JsonElement configuration, Instant now) {
        return new Transcription(ttid, configuration, "started", now, Optional.empty(), ActiveTime.NONE);
    }

    /** Returns the parameter with the settings of the speech engine, a JSON object; an empty one if it is absent. */
    static JsonElement configuration(Query form, String parameter) {
        JsonElement json = form.first(parameter)
                .map(text -> Parameters.json(parameter, text))
                .orElseGet(JsonObject::new);
        if (!json.isJsonObject()) {
            throw RequestException.invalid(parameter, "must be a JSON object but was " + json);
        }
        return json;
    }

    Transcription withConfiguration(JsonElement other, Instant now) {
        return new Transcription(ttid, other, status, created, Optional.of(now), activeTime);
    }

    Transcription withStatus(String other, Instant now) {
        return new Transcription(ttid, configuration, other, created, Optional.of(now), activeTime);
    }

    /** Returns this transcription after the room has ended: it is stopped, which is a guess. */
    Transcription roomCompleted(Instant now) {
        return status.equals("stopped") ? this : withStatus("stopped", now);
    }

    /** Returns this transcription when from now on someone is in the room, or nobody. */
    Transcription occupied(boolean occupied, Instant now) {
        ActiveTime after = activeTime.active(occupied && status.equals("started"), now);
        return new Transcription(ttid, configuration, status, created, updated, after);
    }

    JsonObject json(Room room, String origin) {
        Optional<Long> duration = Optional.of(activeTime.past().toSeconds()).filter(any -> status.equals("stopped"));
        JsonObject json = new JsonObject();
        json.addProperty("ttid", ttid);
        json.addProperty("account_sid", SampleRecordings.ACCOUNT_SID);
        json.addProperty("room_sid", room.sid());
        json.add("source_sid", null);
        json.addProperty("status", status);
        json.addProperty("date_created", created.toString());
        json.addProperty("date_updated", updated.map(Instant::toString).orElse(null));
        json.addProperty("start_time", activeTime.start().map(Instant::toString).orElse(null));
        json.addProperty("end_time", activeTime.end().map(Instant::toString).orElse(null));
        json.addProperty("duration", duration.orElse(null));
        json.addProperty("url", room.url(origin) + "/Transcriptions/" + ttid);
        json.add("configuration", configuration);
        return json;
    }
}
