package dev.tapedeck.build.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.names.JavaNames;
import dev.tapedeck.build.tree.Keys;
import dev.tapedeck.build.tree.MediaTypes;
import dev.tapedeck.build.tree.Spec;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One method of a wire interface, without its path parameters. {@code api.mustache} prints it.
 *
 * @param javadoc its purpose and request line, for Javadoc
 * @param call the request line
 * @param request the class of the request object; empty if the operation takes no inputs
 * @param places the locations of the inputs of the request object
 * @param headers the headers that the method itself sends, as Java literals
 * @param isStreaming whether the response body is streamed instead of read into memory
 */
public record WireMethod(
        String javadoc,
        RequestLine call,
        String request,
        Set<InputLocation> places,
        List<String> headers,
        boolean isStreaming) {

    /**
     * The method and the path of a request.
     *
     * @param verb the HTTP method, in capitals
     * @param path the path, relative to the base URL, as a Java literal
     * @param hasBody whether a body is sent
     */
    public record RequestLine(String verb, String path, boolean hasBody) {
        private static final Set<String> USUAL = Set.of("GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH");
        private static final Set<String> WITHOUT_BODY = Set.of("DELETE", "OPTIONS");

        /** Returns whether Retrofit has an annotation for this verb; otherwise {@code @HTTP} is needed. */
        public boolean isUsual() {
            return USUAL.contains(verb) && !(hasBody && WITHOUT_BODY.contains(verb));
        }
    }

    public static WireMethod of(Spec spec, Spec.Operation operation) {
        ObjectNode node = operation.node();
        String request = node.path(Keys.REQUEST).asText();
        Set<InputLocation> places = request.isEmpty()
                ? Set.of()
                : InputLocation.of((ObjectNode) spec.schemas().get(request));
        RequestLine call = new RequestLine(
                operation.verb(),
                JavaNames.literal(relative(operation.path())),
                !places.isEmpty() && node.has("requestBody"));
        return new WireMethod(
                javadoc(operation),
                call,
                request,
                places,
                headers(node),
                node.path(Keys.STREAMING).asBoolean());
    }

    private static String javadoc(Spec.Operation operation) {
        String summary = operation.node().path("summary").asText().strip();
        String sentence = Descriptions.javadoc(summary.isEmpty() || summary.endsWith(".") ? summary : summary + ".");
        String path = operation.node().path(Keys.PATH).asText().replace("*/", "*");
        String call = "{@code " + operation.verb() + " " + path + "}";
        String fate = operation.node().path("deprecated").asBoolean() ? ". Deprecated." : "";
        return (summary.isEmpty() ? call : sentence + " " + call) + fate;
    }

    public boolean hasQuery() {
        return places.contains(InputLocation.QUERY);
    }

    public boolean hasHeaders() {
        return places.contains(InputLocation.HEADER);
    }

    public boolean hasCookies() {
        return places.contains(InputLocation.COOKIE);
    }

    public boolean hasForm() {
        return places.contains(InputLocation.FORM);
    }

    public boolean hasParts() {
        return places.contains(InputLocation.MULTIPART);
    }

    /** Returns whether the whole request body is a file or text. */
    public boolean hasRawBody() {
        return places.contains(InputLocation.RAW);
    }

    public boolean hasJsonBody() {
        return places.contains(InputLocation.BODY) || places.contains(InputLocation.CONTENT);
    }

    /** Returns its header if it has exactly one, for sections of templates; otherwise nothing. */
    public List<String> onlyHeader() {
        return headers.size() == 1 ? headers : List.of();
    }

    /** Returns whether it sends more than one header. */
    public boolean hasSeveralHeaders() {
        return headers.size() > 1;
    }

    private static List<String> headers(ObjectNode node) {
        List<String> headers = new ArrayList<>();
        if (node.has(Keys.ACCEPT)) {
            headers.add(JavaNames.literal("Accept: " + node.path(Keys.ACCEPT).asText()));
        }
        String mediaType = withoutCharset(node.path(Keys.MEDIA_TYPE).asText());
        if (needsHeader(mediaType)) {
            headers.add(JavaNames.literal("Content-Type: " + mediaType));
        }
        return headers;
    }

    /** The runtime sets the type of all other bodies. */
    private static boolean needsHeader(String mediaType) {
        return MediaTypes.isJson(mediaType) && !mediaType.equalsIgnoreCase("application/json");
    }

    /** JSON has one character set, and no parameter for it (RFC 8259). */
    private static String withoutCharset(String mediaType) {
        return MediaTypes.isJson(mediaType) ? mediaType.replaceAll("(?i)\\s*;\\s*charset=[^;]*", "") : mediaType;
    }

    /** Returns a relative path, so that the path of a base URL is kept. */
    private static String relative(String path) {
        String relative = path.substring(1);
        // Retrofit refuses an empty path, and takes a colon in the first segment for the end of a scheme.
        return relative.isEmpty() || relative.split("/", 2)[0].contains(":") ? "./" + relative : relative;
    }
}
