package dev.tapedeck.stub.twilio.composition;

import com.google.gson.JsonObject;
import dev.tapedeck.stub.http.RequestException;
import dev.tapedeck.stub.twilio.api.Parameters;
import dev.tapedeck.stub.twilio.recording.SampleRecordings;
import java.time.Instant;
import java.util.Optional;

/** A composition hook: how to compose every room that ends. */
record CompositionHook(String sid, CompositionSpec spec, Instant dateCreated, Optional<Instant> dateUpdated) {

    private static final int LONGEST_NAME = 100;

    /** Returns the spec, whose form must also have a valid name and may have a valid {@code Enabled}. */
    static CompositionSpec checked(CompositionSpec spec) {
        String name = spec.form()
                .first("FriendlyName")
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> RequestException.invalid("FriendlyName", "is missing"));
        if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            throw RequestException.invalid("FriendlyName", "must have at most " + LONGEST_NAME + " characters");
        }
        enabled(spec);
        return spec;
    }

    CompositionHook updated(CompositionSpec newSpec, Instant time) {
        return new CompositionHook(sid, newSpec, dateCreated, Optional.of(time));
    }

    String friendlyName() {
        return spec.form().first("FriendlyName").orElseThrow();
    }

    boolean enabled() {
        return enabled(spec);
    }

    JsonObject json(String origin) {
        JsonObject json = new JsonObject();
        json.addProperty("account_sid", SampleRecordings.ACCOUNT_SID);
        json.addProperty("friendly_name", friendlyName());
        json.addProperty("enabled", enabled());
        json.addProperty("date_created", dateCreated.toString());
        json.addProperty("date_updated", dateUpdated.map(Instant::toString).orElse(null));
        json.addProperty("sid", sid);
        json.addProperty("url", origin + "/v1/CompositionHooks/" + sid);
        spec.addTo(json);
        return json;
    }

    private static boolean enabled(CompositionSpec spec) {
        // That a hook is enabled by default is a guess: the documentation names no default.
        return Parameters.flag(spec.form(), "Enabled", true);
    }
}
