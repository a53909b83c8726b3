package dev.tapedeck.build;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Spells out what Retrofit needs to know of an operation: annotations and the parameters beside those of the path. */
final class WireHints {
    private WireHints() {}

    static void apply(Spec spec) {
        for (Spec.Operation operation : spec.operations()) {
            ObjectNode node = operation.node();
            String request = node.path("x-request").asText();
            Set<Place> places = request.isEmpty()
                    ? Set.of()
                    : Place.of((ObjectNode) spec.schemas().get(request));
            ArrayNode annotations = node.putArray("x-annotations");
            if (places.contains(Place.FORM)) {
                annotations.add("@FormUrlEncoded");
            } else if (places.contains(Place.MULTIPART)) {
                annotations.add("@Multipart");
            }
            if (node.path("x-streaming").asBoolean()) {
                annotations.add("@Streaming");
            }
            List<String> headers = headers(node, places);
            if (!headers.isEmpty()) {
                String list = String.join(", ", headers);
                annotations.add("@Headers(" + (headers.size() == 1 ? list : "{" + list + "}") + ")");
            }
            annotations.add(method(operation, !places.isEmpty() && node.has("requestBody")));
            ArrayNode parameters = node.putArray("x-wire-parameters");
            places.forEach(place -> parameters.add(place.parameter(request)));
        }
    }

    private static List<String> headers(ObjectNode node, Set<Place> places) {
        List<String> headers = new ArrayList<>();
        if (node.has("x-accept")) {
            headers.add(JavaNames.literal("Accept: " + node.path("x-accept").asText()));
        }
        String mediaType = withoutCharset(node.path("x-media-type").asText());
        if (isToldByHeader(mediaType, places)) {
            headers.add(JavaNames.literal("Content-Type: " + mediaType));
        }
        return headers;
    }

    /** Bodies of the usual types tell theirs themselves. */
    private static boolean isToldByHeader(String mediaType, Set<Place> places) {
        boolean otherJson = Bodies.isJson(mediaType) && !mediaType.equalsIgnoreCase("application/json");
        return otherJson || (places.contains(Place.RAW) && !mediaType.contains("*"));
    }

    /** JSON has one character set, and no parameter for it (RFC 8259). */
    private static String withoutCharset(String mediaType) {
        return Bodies.isJson(mediaType) ? mediaType.replaceAll("(?i)\\s*;\\s*charset=[^;]*", "") : mediaType;
    }

    private static String method(Spec.Operation operation, boolean hasBody) {
        String name = operation.method().toUpperCase(Locale.ROOT);
        String path = JavaNames.literal(relative(operation.path()));
        boolean usual = !name.equals("TRACE")
                && !(hasBody && List.of("DELETE", "OPTIONS").contains(name));
        return usual
                ? "@" + name + "(" + path + ")"
                : "@HTTP(method = \"" + name + "\", path = " + path + (hasBody ? ", hasBody = true)" : ")");
    }

    /** Relative, so that a base URL's own path stays in front of it. */
    private static String relative(String path) {
        String relative = path.substring(1);
        // What is empty is no path for Retrofit, and what has a colon in its first segment is taken for another scheme.
        return relative.isEmpty() || relative.split("/", 2)[0].contains(":") ? "./" + relative : relative;
    }
}
