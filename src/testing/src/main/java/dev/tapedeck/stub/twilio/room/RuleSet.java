package dev.tapedeck.stub.twilio.room;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.tapedeck.stub.http.RequestException;
import dev.tapedeck.stub.twilio.api.Parameters;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The rules that apply at present, in the order in which they apply. */
record RuleSet(List<Rule> rules, Optional<Instant> created, Optional<Instant> updated) {

    private static final int MOST_RULES = 20;

    /** Returns the default rules, which have no dates. */
    static RuleSet initial(List<Rule> rules) {
        return new RuleSet(rules, Optional.empty(), Optional.empty());
    }

    /** Returns the rules in the parameter's text, a JSON list. */
    static List<Rule> parse(String parameter, String text, RuleSchema schema) {
        return RoomErrors.withCode(schema.errorCode(), () -> {
            JsonElement json = Parameters.json(parameter, text);
            if (!json.isJsonArray()
                    || json.getAsJsonArray().isEmpty()
                    || json.getAsJsonArray().size() > MOST_RULES) {
                throw RequestException.invalid(
                        parameter, "must be a list of 1 to " + MOST_RULES + " rules but was " + json);
            }
            return StreamSupport.stream(json.getAsJsonArray().spliterator(), false)
                    .map(rule -> Rule.of(rule, schema))
                    .toList();
        });
    }

    RuleSet replaced(List<Rule> others, Instant now) {
        return new RuleSet(others, created.or(() -> Optional.of(now)), Optional.of(now));
    }

    /** Returns whether the track is included: the last rule that matches it decides. */
    boolean includes(Participant publisher, PublishedTrack track) {
        return rules.stream()
                .filter(rule -> rule.matches(publisher, track))
                .reduce((earlier, later) -> later)
                .filter(Rule::includes)
                .isPresent();
    }

    JsonObject json(RuleSchema schema) {
        JsonArray list = new JsonArray();
        rules.forEach(rule -> list.add(rule.json(schema)));
        JsonObject json = new JsonObject();
        json.add("rules", list);
        json.addProperty("date_created", created.map(Instant::toString).orElse(null));
        json.addProperty("date_updated", updated.map(Instant::toString).orElse(null));
        return json;
    }
}
