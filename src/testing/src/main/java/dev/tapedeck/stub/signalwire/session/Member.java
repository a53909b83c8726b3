package dev.tapedeck.stub.signalwire.session;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Someone in a session. */
record Member(String id, String name, Instant joined, Optional<Instant> left) {

    private static final double DOLLARS_PER_MINUTE = 0.0025;
    private static final int SECONDS_PER_MINUTE = 60;

    Member left(Instant now) {
        return left.isPresent() ? this : new Member(id, name, joined, Optional.of(now));
    }

    /** Returns the price of the minutes so far, begun ones counted whole. */
    double cost() {
        return left.map(end -> minutes(joined, end) * DOLLARS_PER_MINUTE).orElse(0.0);
    }

    private static long minutes(Instant from, Instant to) {
        return (Duration.between(from, to).toSeconds() + SECONDS_PER_MINUTE - 1) / SECONDS_PER_MINUTE;
    }

    JsonObject json(String sessionId) {
        JsonObject json = new JsonObject();
        json.addProperty("id", id);
        json.addProperty("room_session_id", sessionId);
        json.addProperty("name", name);
        json.addProperty("join_time", joined.toString());
        json.addProperty("leave_time", left.map(Instant::toString).orElse(null));
        json.addProperty(
                "duration",
                left.map(end -> Duration.between(joined, end).toSeconds()).orElse(null));
        json.addProperty("cost_in_dollars", cost());
        return json;
    }
}
