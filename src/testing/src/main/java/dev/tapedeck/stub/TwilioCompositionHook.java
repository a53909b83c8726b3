package dev.tapedeck.stub;

import java.time.Instant;
import java.util.Optional;

/** One standing order for compositions. */
record TwilioCompositionHook(
        String sid, TwilioCompositionPlan plan, Instant dateCreated, Optional<Instant> dateUpdated) {

    private static final int LONGEST_NAME = 100;

    /** The plan with the form's name and switch checked, which hooks have beside what their compositions need. */
    static TwilioCompositionPlan checked(TwilioCompositionPlan plan) {
        String name = plan.form()
                .first("FriendlyName")
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> Refusal.invalid("FriendlyName", "is missing"));
        if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            throw Refusal.invalid("FriendlyName", "must have at most " + LONGEST_NAME + " characters");
        }
        enabled(plan);
        return plan;
    }

    TwilioCompositionHook updated(TwilioCompositionPlan newPlan, Instant time) {
        return new TwilioCompositionHook(sid, newPlan, dateCreated, Optional.of(time));
    }

    String friendlyName() {
        return plan.form().first("FriendlyName").orElseThrow();
    }

    boolean enabled() {
        return enabled(plan);
    }

    Json json(String origin) {
        Json json = Json.object()
                .put("account_sid", TwilioArchive.ACCOUNT_SID)
                .put("friendly_name", friendlyName())
                .put("enabled", enabled())
                .put("date_created", dateCreated.toString())
                .put("date_updated", dateUpdated.map(Instant::toString))
                .put("sid", sid)
                .put("url", origin + "/v1/CompositionHooks/" + sid);
        return plan.addTo(json);
    }

    private static boolean enabled(TwilioCompositionPlan plan) {
        // That a hook is on unless told otherwise is a guess: the documentation names no default.
        return plan.form()
                .first("Enabled")
                .map(text -> TwilioInput.flag("Enabled", text))
                .orElse(true);
    }
}
