package dev.tapedeck.build.view;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.names.JavaNames;
import dev.tapedeck.build.tree.Keys;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A request object: the inputs of one operation.
 *
 * @param javadoc its description, for Javadoc
 * @param operation the operation such as {@code GET /v1/Rooms}, as a Java literal
 * @param inputs the inputs
 * @param required the names of the methods of required inputs, as Java literals
 * @param body the method of {@code RequestAdapter} that writes its JSON body; may be empty
 * @param hasOptionalBody whether no body is sent if none of its inputs is set
 * @param largestPage the largest page that the contract allows; may be empty
 */
public record RequestClass(
        String javadoc,
        String operation,
        List<RequestInput> inputs,
        List<String> required,
        String body,
        boolean hasOptionalBody,
        String largestPage) {
    private static final List<String> PAGE_SIZES = List.of("PageSize", "page_size");

    public static RequestClass of(ObjectNode request, Function<String, ValueType> types) {
        String all = request.path(Keys.IN).asText();
        List<RequestInput> inputs = new ArrayList<>();
        for (var field : request.path("properties").properties()) {
            InputLocation location =
                    InputLocation.of(field.getValue().path(Keys.IN).asText(all));
            inputs.add(RequestInput.of(field.getKey(), field.getValue(), location, types.apply(field.getKey())));
        }
        return new RequestClass(
                Descriptions.javadoc(Descriptions.of(request)),
                JavaNames.literal(request.path(Keys.OPERATION).asText()),
                List.copyOf(inputs),
                required(request),
                body(InputLocation.of(request)),
                request.path(Keys.OPTIONAL_BODY).asBoolean(),
                largestPage(request));
    }

    private static List<String> required(ObjectNode request) {
        List<String> names = new ArrayList<>();
        for (JsonNode name : request.path("required")) {
            if (request.path("properties").has(name.asText())) {
                names.add(JavaNames.literal(JavaNames.member(name.asText())));
            }
        }
        return List.copyOf(names);
    }

    private static String body(Set<InputLocation> locations) {
        if (locations.contains(InputLocation.BODY)) {
            return "object";
        }
        return locations.contains(InputLocation.CONTENT) ? "content" : "";
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

    /** Returns whether any input is required. */
    public boolean hasRequired() {
        return !required.isEmpty();
    }

    /** Returns whether its class needs an adapter, for a JSON body. */
    public boolean hasBody() {
        return !body.isEmpty();
    }
}
