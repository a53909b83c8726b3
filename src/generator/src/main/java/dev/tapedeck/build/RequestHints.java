package dev.tapedeck.build;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides what templates print of a request object: in which maps it keeps its inputs ({@code x-places}), how each
 * input gets into its map ({@code x-inputs}, {@code x-as}) and how its adapter writes a body ({@code x-body}).
 */
final class RequestHints {
    private static final String INPUTS = "inputs";

    private RequestHints() {}

    static void apply(Spec spec) {
        for (var schema : spec.schemas().properties()) {
            if (schema.getValue() instanceof ObjectNode request && request.has("x-in")) {
                apply(request, schema.getKey());
            }
        }
    }

    private static void apply(ObjectNode request, String className) {
        Set<Place> places = Place.of(request);
        boolean single = places.size() == 1 && places.stream().allMatch(Place::isUsual);
        ArrayNode maps = request.putArray("x-places");
        for (Place place : places) {
            String map = single ? INPUTS : place.map();
            maps.addObject()
                    .put("name", map)
                    .put("doc", single ? "What is set" : "What is set of the " + place.words())
                    .put("required", required(request, place));
            if (place == Place.BODY || place == Place.CONTENT) {
                String kind = place == Place.BODY ? "inputs" : "content";
                request.put("x-body", kind + "(gson, " + className + "::" + map + ")");
            }
        }
        request.put("x-place", places.stream().map(Place::words).collect(Collectors.joining(" and ")));
        request.put(
                "x-operation-literal",
                JavaNames.literal(request.path("x-operation").asText()));
        request.put("x-hash", hash(maps));
        for (var field : request.path("properties").properties()) {
            String place =
                    field.getValue().path("x-in").asText(request.get("x-in").asText());
            input(
                    (ObjectNode) field.getValue(),
                    field.getKey(),
                    single ? INPUTS : Place.of(place).map());
        }
    }

    private static String hash(ArrayNode maps) {
        List<String> names =
                maps.valueStream().map(map -> map.get("name").asText()).toList();
        return names.size() == 1 ? names.get(0) + ".hashCode()" : "Objects.hash(" + String.join(", ", names) + ")";
    }

    /** The names, in Java and on the wire, of the inputs of a place that the contract requires. */
    private static String required(ObjectNode request, Place place) {
        List<String> names = new ArrayList<>();
        for (JsonNode name : request.path("required")) {
            JsonNode field = request.path("properties").path(name.asText());
            if (!field.isMissingNode() && field.path("x-in").asText(place.key()).equals(place.key())) {
                names.add(JavaNames.literal(JavaNames.member(name.asText())));
                names.add(JavaNames.literal(field.path(Members.WIRE_NAME).asText(name.asText())));
            }
        }
        return String.join(", ", names);
    }

    private static void input(ObjectNode field, String key, String map) {
        field.put("x-inputs", JavaNames.member(key).equals(map) ? "this." + map : map);
        String name = JavaNames.literal(field.path(Members.WIRE_NAME).asText(key));
        String style = field.path("x-style").asText();
        String call = switch (style) {
            case "deep" -> "asDeep(" + name + ")";
            case "fields" -> "asFields(" + name + ")";
            case "joined" ->
                "asJoined(" + name + ", "
                        + JavaNames.literal(field.path("x-separator").asText(",")) + ")";
            default -> (field.path("x-json").asBoolean() ? "asJson(" : "as(") + name + ")";
        };
        field.put("x-as", call);
    }
}
