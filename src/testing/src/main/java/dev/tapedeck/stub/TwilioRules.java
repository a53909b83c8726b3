package dev.tapedeck.stub;

import com.google.gson.JsonElement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The rules of one kind that hold at present, in the order in which they are applied. */
record TwilioRules(List<TwilioRule> rules, Optional<Instant> created, Optional<Instant> changed) {

    private static final int MOST = 20;

    /** The rules that nobody set: they have no date. */
    static TwilioRules untouched(List<TwilioRule> rules) {
        return new TwilioRules(rules, Optional.empty(), Optional.empty());
    }

    /** The rules that the parameter's text, a JSON list, consists of. */
    static List<TwilioRule> parse(String parameter, String text, TwilioRuleBook book) {
        return TwilioRefusal.as(book.code(), () -> {
            JsonElement json = TwilioInput.json(parameter, text);
            if (!json.isJsonArray()
                    || json.getAsJsonArray().isEmpty()
                    || json.getAsJsonArray().size() > MOST) {
                throw Refusal.invalid(parameter, "must be a list of 1 to " + MOST + " rules but was " + json);
            }
            return StreamSupport.stream(json.getAsJsonArray().spliterator(), false)
                    .map(rule -> TwilioRule.of(rule, book))
                    .toList();
        });
    }

    TwilioRules replaced(List<TwilioRule> all, Instant now) {
        return new TwilioRules(all, created.or(() -> Optional.of(now)), Optional.of(now));
    }

    /** Whether the track is in the set that the rules make, each adding to it or taking from it. */
    boolean admit(TwilioStay publisher, TwilioPublication track) {
        return rules.stream()
                .filter(rule -> rule.matches(publisher, track))
                .reduce((earlier, later) -> later)
                .filter(TwilioRule::includes)
                .isPresent();
    }

    Json json(TwilioRuleBook book) {
        return Json.object()
                .put("rules", rules.stream().map(rule -> rule.json(book)).toList())
                .put("date_created", created.map(Instant::toString))
                .put("date_updated", changed.map(Instant::toString));
    }
}
