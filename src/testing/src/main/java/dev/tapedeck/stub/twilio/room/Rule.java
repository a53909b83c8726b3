package dev.tapedeck.stub.twilio.room;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.tapedeck.stub.http.RequestException;
import java.util.Map;
import java.util.Optional;

/**
 * A rule that includes or excludes the tracks that match all of its fields.
 *
 * @param fields the fields without nulls
 */
record Rule(JsonObject fields) {

    /** Returns a rule that includes or excludes all tracks; the type is {@code include} or {@code exclude}. */
    static Rule all(String type) {
        JsonObject fields = new JsonObject();
        fields.addProperty("type", type);
        fields.addProperty("all", true);
        return new Rule(fields);
    }

    /** Returns the rule in the JSON, which must conform to the schema. */
    static Rule of(JsonElement json, RuleSchema schema) {
        if (!json.isJsonObject()) {
            throw invalid("an object", json);
        }
        JsonObject fields = new JsonObject();
        json.getAsJsonObject().entrySet().stream()
                .filter(field -> !field.getValue().isJsonNull())
                .forEach(field -> fields.add(field.getKey(), checked(field, schema)));
        if (!fields.has("type")) {
            throw invalid("an object with a type", json);
        }
        // Twilio: a rule for all tracks has no other filter; that a rule without any is an error is a guess.
        if (fields.has("all") ? fields.size() != 2 : fields.size() == 1) {
            throw invalid("a type with all alone, or with other filters", json);
        }
        return new Rule(fields);
    }

    private static JsonElement checked(Map.Entry<String, JsonElement> field, RuleSchema schema) {
        JsonElement value = field.getValue();
        // That Twilio rejects unknown fields is a guess, so that a misspelt one is noticed here.
        if (!schema.fields().contains(field.getKey()) || !value.isJsonPrimitive()) {
            throw invalid("made of " + schema.fields(), value);
        }
        String pattern = pattern(field.getKey(), schema);
        if (value.getAsJsonPrimitive().isString() == field.getKey().equals("all")
                || !value.getAsString().matches(pattern)) {
            throw invalid(field.getKey() + " " + pattern, value);
        }
        return value;
    }

    private static String pattern(String name, RuleSchema schema) {
        return switch (name) {
            case "type" -> "include|exclude";
            case "all" -> "true";
            case "kind" -> schema.kinds();
            default -> "(?s).+";
        };
    }

    private static RequestException invalid(String expected, JsonElement json) {
        return RequestException.invalid("A rule", "must be " + expected + " but was " + json);
    }

    boolean includes() {
        return text("type").equals(Optional.of("include"));
    }

    boolean matches(Participant publisher, PublishedTrack track) {
        return text("publisher").stream()
                        .allMatch(name -> name.equals(publisher.identity()) || name.equals(publisher.sid()))
                && text("track").stream().allMatch(name -> name.equals(track.name()) || name.equals(track.sid()))
                && text("kind").stream().allMatch(track.kind()::equals);
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(fields.get(name)).map(JsonElement::getAsString);
    }

    JsonObject json(RuleSchema schema) {
        JsonObject json = new JsonObject();
        schema.fields().forEach(name -> json.add(name, fields.get(name)));
        return json;
    }
}
