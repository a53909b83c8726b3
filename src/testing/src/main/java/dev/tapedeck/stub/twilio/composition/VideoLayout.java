package dev.tapedeck.stub.twilio.composition;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.tapedeck.stub.http.RequestException;
import dev.tapedeck.stub.twilio.api.Parameters;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** The layout of a composition's picture as the client sent it: regions by their names. */
record VideoLayout(JsonObject regions) {

    private static final String NAME = "VideoLayout";
    private static final int MOST_CELLS = 1000;
    private static final Predicate<JsonElement> TEXTS = list(VideoLayout::isText);
    private static final Map<String, Predicate<JsonElement>> FIELDS = Map.ofEntries(
            Map.entry("x_pos", integer(Integer.MIN_VALUE, Integer.MAX_VALUE)),
            Map.entry("y_pos", integer(Integer.MIN_VALUE, Integer.MAX_VALUE)),
            Map.entry("z_pos", integer(-99, 99)),
            Map.entry("width", integer(0, Integer.MAX_VALUE)),
            Map.entry("height", integer(0, Integer.MAX_VALUE)),
            Map.entry("max_columns", integer(1, MOST_CELLS)),
            Map.entry("max_rows", integer(1, MOST_CELLS)),
            Map.entry("cells_excluded", list(integer(0, Integer.MAX_VALUE))),
            Map.entry("reuse", VideoLayout::isReuse),
            Map.entry("video_sources", TEXTS),
            Map.entry("video_sources_excluded", TEXTS));

    /** Returns the layout in the JSON text, whose known fields must be valid. */
    static VideoLayout parse(String text) {
        JsonObject regions = object(NAME, Parameters.json(NAME, text));
        regions.entrySet().forEach(region -> check(region.getKey(), object(region.getKey(), region.getValue())));
        return new VideoLayout(regions);
    }

    /** Returns whether any region has a source. */
    boolean hasSources() {
        return regions.asMap().values().stream()
                .anyMatch(region -> !region.getAsJsonObject()
                        .getAsJsonArray("video_sources")
                        .isEmpty());
    }

    private static JsonObject object(String what, JsonElement json) {
        if (!json.isJsonObject()) {
            throw RequestException.invalid(NAME, "must have an object for " + what + " but has " + json);
        }
        return json.getAsJsonObject();
    }

    private static void check(String name, JsonObject region) {
        if (!region.has("video_sources") || region.get("video_sources").isJsonNull()) {
            throw RequestException.invalid(NAME, "must have video_sources in region " + name);
        }
        region.entrySet().forEach(field -> {
            Predicate<JsonElement> rule = FIELDS.getOrDefault(field.getKey(), value -> true);
            if (!field.getValue().isJsonNull() && !rule.test(field.getValue())) {
                String path = name + "." + field.getKey();
                throw RequestException.invalid(NAME, "must not have " + field.getValue() + " at " + path);
            }
        });
    }

    private static Predicate<JsonElement> list(Predicate<JsonElement> item) {
        return json -> json instanceof JsonArray array
                && StreamSupport.stream(array.spliterator(), false).allMatch(item);
    }

    private static Predicate<JsonElement> integer(int least, int most) {
        return json -> {
            if (!isNumber(json) || !json.getAsString().matches("-?\\d{1,10}")) {
                return false;
            }
            long number = Long.parseLong(json.getAsString());
            return number >= least && number <= most;
        };
    }

    private static boolean isNumber(JsonElement json) {
        return json.isJsonPrimitive() && json.getAsJsonPrimitive().isNumber();
    }

    private static boolean isText(JsonElement json) {
        return json.isJsonPrimitive() && json.getAsJsonPrimitive().isString();
    }

    private static boolean isReuse(JsonElement json) {
        return isText(json) && List.of("none", "show_oldest", "show_newest").contains(json.getAsString());
    }
}
