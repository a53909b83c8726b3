package dev.tapedeck.stub.twilio.room;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.tapedeck.stub.http.Json;
import dev.tapedeck.stub.http.RequestException;
import java.util.Map;
import java.util.Optional;

/**
 * One rule about tracks: it includes or excludes those that match all that it says.
 *
 * @param fields what it says, without nulls
 */
record Rule(JsonObject fields) {

    /** A rule that matches every track: {@code include} or {@code exclude}. */
    static Rule all(String type) {
        JsonObject fields = new JsonObject();
        fields.addProperty("type", type);
        fields.addProperty("all", true);
        return new Rule(fields);
    }

    /** The rule that the JSON is, checked. */
    static Rule of(JsonElement json, RuleSchema book) {
        if (!json.isJsonObject()) {
            throw broken("an object", json);
        }
        JsonObject fields = new JsonObject();
        json.getAsJsonObject().entrySet().stream()
                .filter(field -> !field.getValue().isJsonNull())
                .forEach(field -> fields.add(field.getKey(), checked(field, book)));
        Rule rule = new Rule(fields);
        if (!fields.has("type")) {
            throw broken("an object with a type", json);
        }
        // Twilio: a rule for all tracks has no other filter; that a rule without any is refused is a guess.
        if (fields.has("all") ? fields.size() != 2 : fields.size() == 1) {
            throw broken("a type with all alone, or with other filters", json);
        }
        return rule;
    }

    private static JsonElement checked(Map.Entry<String, JsonElement> field, RuleSchema book) {
        JsonElement value = field.getValue();
        // That Twilio refuses a field that it doesn't know is a guess; a misspelt one shall be noticed here.
        if (!book.fields().contains(field.getKey()) || !value.isJsonPrimitive()) {
            throw broken("made of " + book.fields(), value);
        }
        String pattern = pattern(field.getKey(), book);
        if (value.getAsJsonPrimitive().isString() == field.getKey().equals("all")
                || !value.getAsString().matches(pattern)) {
            throw broken(field.getKey() + " " + pattern, value);
        }
        return value;
    }

    private static String pattern(String name, RuleSchema book) {
        return switch (name) {
            case "type" -> "include|exclude";
            case "all" -> "true";
            case "kind" -> book.kinds();
            default -> "(?s).+";
        };
    }

    private static RequestException broken(String expected, JsonElement json) {
        return RequestException.invalid("A rule", "must be " + expected + " but was " + json);
    }

    boolean includes() {
        return text("type").equals(Optional.of("include"));
    }

    /** Whether the track that the stay publishes is one that the rule speaks of. */
    boolean matches(Participant publisher, PublishedTrack track) {
        return text("publisher").stream()
                        .allMatch(name -> name.equals(publisher.identity()) || name.equals(publisher.sid()))
                && text("track").stream().allMatch(name -> name.equals(track.name()) || name.equals(track.sid()))
                && text("kind").stream().allMatch(track.kind()::equals);
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(fields.get(name)).map(JsonElement::getAsString);
    }

    Json json(RuleSchema book) {
        Json json = Json.object();
        book.fields().forEach(name -> json.put(name, Optional.ofNullable(fields.get(name))));
        return json;
    }
}
