package dev.tapedeck.stub.twilio.room;

import com.google.gson.JsonElement;
import dev.tapedeck.stub.http.Json;
import dev.tapedeck.stub.http.RequestException;
import dev.tapedeck.stub.twilio.api.ErrorCodes;
import dev.tapedeck.stub.twilio.api.Parameters;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The rules of one kind that hold at present, in the order in which they are applied. */
record RuleSet(List<Rule> rules, Optional<Instant> created, Optional<Instant> changed) {

    private static final int MOST = 20;

    /** The rules that nobody set: they have no date. */
    static RuleSet untouched(List<Rule> rules) {
        return new RuleSet(rules, Optional.empty(), Optional.empty());
    }

    /** The rules that the parameter's text, a JSON list, consists of. */
    static List<Rule> parse(String parameter, String text, RuleSchema book) {
        return ErrorCodes.as(book.code(), () -> {
            JsonElement json = Parameters.json(parameter, text);
            if (!json.isJsonArray()
                    || json.getAsJsonArray().isEmpty()
                    || json.getAsJsonArray().size() > MOST) {
                throw RequestException.invalid(parameter, "must be a list of 1 to " + MOST + " rules but was " + json);
            }
            return StreamSupport.stream(json.getAsJsonArray().spliterator(), false)
                    .map(rule -> Rule.of(rule, book))
                    .toList();
        });
    }

    RuleSet replaced(List<Rule> all, Instant now) {
        return new RuleSet(all, created.or(() -> Optional.of(now)), Optional.of(now));
    }

    /** Whether the track is in the set that the rules make, each adding to it or taking from it. */
    boolean admit(Participant publisher, PublishedTrack track) {
        return rules.stream()
                .filter(rule -> rule.matches(publisher, track))
                .reduce((earlier, later) -> later)
                .filter(Rule::includes)
                .isPresent();
    }

    Json json(RuleSchema book) {
        return Json.object()
                .put("rules", rules.stream().map(rule -> rule.json(book)).toList())
                .put("date_created", created.map(Instant::toString))
                .put("date_updated", changed.map(Instant::toString));
    }
}
