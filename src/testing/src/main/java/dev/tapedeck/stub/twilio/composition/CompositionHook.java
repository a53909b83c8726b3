package dev.tapedeck.stub.twilio.composition;

import dev.tapedeck.stub.http.Json;
import dev.tapedeck.stub.http.RequestException;
import dev.tapedeck.stub.twilio.api.Parameters;
import dev.tapedeck.stub.twilio.recording.SampleRecordings;
import java.time.Instant;
import java.util.Optional;

/** One standing order for compositions. */
record CompositionHook(String sid, CompositionSettings plan, Instant dateCreated, Optional<Instant> dateUpdated) {

    private static final int LONGEST_NAME = 100;

    /** The plan with the form's name and switch checked, which hooks have beside what their compositions need. */
    static CompositionSettings checked(CompositionSettings plan) {
        String name = plan.form()
                .first("FriendlyName")
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> RequestException.invalid("FriendlyName", "is missing"));
        if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            throw RequestException.invalid("FriendlyName", "must have at most " + LONGEST_NAME + " characters");
        }
        enabled(plan);
        return plan;
    }

    CompositionHook updated(CompositionSettings newPlan, Instant time) {
        return new CompositionHook(sid, newPlan, dateCreated, Optional.of(time));
    }

    String friendlyName() {
        return plan.form().first("FriendlyName").orElseThrow();
    }

    boolean enabled() {
        return enabled(plan);
    }

    Json json(String origin) {
        Json json = Json.object()
                .put("account_sid", SampleRecordings.ACCOUNT_SID)
                .put("friendly_name", friendlyName())
                .put("enabled", enabled())
                .put("date_created", dateCreated.toString())
                .put("date_updated", dateUpdated.map(Instant::toString))
                .put("sid", sid)
                .put("url", origin + "/v1/CompositionHooks/" + sid);
        return plan.addTo(json);
    }

    private static boolean enabled(CompositionSettings plan) {
        // That a hook is on unless told otherwise is a guess: the documentation names no default.
        return plan.form()
                .first("Enabled")
                .map(text -> Parameters.flag("Enabled", text))
                .orElse(true);
    }
}
