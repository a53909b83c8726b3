package dev.tapedeck.build.view;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.names.JavaNames;
import dev.tapedeck.build.tree.Keys;
import dev.tapedeck.build.tree.Schemas;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A request object: the inputs of one operation.
 *
 * @param javadoc its description, for Javadoc
 * @param operation the operation such as {@code GET /v1/Rooms}, as a Java literal
 * @param maps the maps of its inputs, one for each location that they are sent to
 * @param inputs the inputs
 * @param largestPage the largest page that the contract allows; may be empty
 */
public record RequestClass(
        String javadoc, String operation, List<InputMap> maps, List<RequestInput> inputs, String largestPage) {
    private static final List<String> PAGE_SIZES = List.of("PageSize", "page_size");
    private static final String INPUTS = "inputs";

    /**
     * One map of inputs.
     *
     * @param name the name of its accessor
     * @param doc what it contains, for Javadoc
     * @param required the names of required inputs, each in Java and in the request, as Java literals
     * @param place where they are sent
     */
    public record InputMap(String name, String doc, List<String> required, InputLocation place) {
        /** Returns whether the map itself is sent, as a JSON object. */
        public boolean isObject() {
            return place == InputLocation.BODY;
        }

        /** Returns whether its only value is sent, as JSON. */
        public boolean isContent() {
            return place == InputLocation.CONTENT;
        }
    }

    public static RequestClass of(ObjectNode request, Function<String, ValueType> types) {
        Set<InputLocation> places = InputLocation.of(request);
        boolean single = places.size() == 1 && places.stream().allMatch(InputLocation::isUsual);
        List<InputMap> maps = new ArrayList<>();
        for (InputLocation place : places) {
            String doc = single ? "What is set" : "What is set of the " + place.words();
            maps.add(new InputMap(single ? INPUTS : place.map(), doc, required(request, place), place));
        }
        List<RequestInput> inputs = new ArrayList<>();
        for (var field : request.path("properties").properties()) {
            String place =
                    field.getValue().path(Keys.IN).asText(request.path(Keys.IN).asText());
            String map = single ? INPUTS : InputLocation.of(place).map();
            inputs.add(RequestInput.of(field.getKey(), field.getValue(), map, types.apply(field.getKey())));
        }
        return new RequestClass(
                Descriptions.javadoc(Descriptions.of(request)),
                JavaNames.literal(request.path(Keys.OPERATION).asText()),
                List.copyOf(maps),
                List.copyOf(inputs),
                largestPage(request));
    }

    private static List<String> required(ObjectNode request, InputLocation place) {
        List<String> names = new ArrayList<>();
        for (JsonNode name : request.path("required")) {
            JsonNode field = request.path("properties").path(name.asText());
            if (!field.isMissingNode()
                    && field.path(Keys.IN).asText(place.key()).equals(place.key())) {
                names.add(JavaNames.literal(JavaNames.member(name.asText())));
                names.add(JavaNames.literal(Schemas.wireName(name.asText(), field)));
            }
        }
        return List.copyOf(names);
    }

    /** Listings ask for the largest page that the contract allows, so the class has a constant of its size. */
    private static String largestPage(ObjectNode request) {
        String largest = "";
        for (String name : PAGE_SIZES) {
            JsonNode most = request.path("properties").path(name).path("maximum");
            largest = most.isIntegralNumber() && most.canConvertToInt() ? most.asText() : largest;
        }
        return largest;
    }

    /** Returns whether the contract limits the page size. */
    public boolean hasLargestPage() {
        return !largestPage.isEmpty();
    }

    /** Returns whether it has a single map. */
    public boolean hasOneMap() {
        return maps.size() == 1;
    }

    /** Returns whether any input is required. */
    public boolean hasRequired() {
        return maps.stream().anyMatch(map -> !map.required().isEmpty());
    }
}
