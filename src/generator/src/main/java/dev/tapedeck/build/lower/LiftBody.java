package dev.tapedeck.build.lower;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.tree.Keys;
import dev.tapedeck.build.tree.MediaTypes;
import dev.tapedeck.build.tree.Schemas;
import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.Yaml;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Makes inputs of a request body: of the fields of a form, a JSON object or a multipart body, or of any other body as a
 * whole, named {@code body}.
 *
 * <p>{@code x-media-type} on the operation is the media type that was chosen.
 */
public final class LiftBody {
    private static final String WHOLE = "body";
    private static final List<String> KINDS = List.of("body", "form", "multipart", "raw");

    private LiftBody() {}

    /** Drops the body of GET and HEAD, which HTTP gives no meaning and the HTTP client does not send. */
    static void dropUnsendable(Spec spec, Spec.Operation operation, PrintStream warnings) {
        if (List.of("get", "head", "trace").contains(operation.method())
                && operation.node().remove("requestBody") != null) {
            warnings.println("[WARNING] " + spec.file() + ", " + operation.title()
                    + ": has a body, which HTTP clients do not send with this method: its inputs are dropped.");
        }
    }

    static void lift(Spec spec, Spec.Operation operation, RequestInputs inputs) {
        JsonNode body = operation.node().path("requestBody");
        for (String kind : KINDS) {
            for (var content : body.path("content").properties()) {
                JsonNode schema = Schemas.resolve(spec, content.getValue().path("schema"), operation.title());
                if (kind(content.getKey(), schema).equals(kind)) {
                    ObjectNode chosen = Yaml.object();
                    chosen.putObject("schema");
                    ((ObjectNode) body).putObject("content").set(content.getKey(), chosen);
                    operation.node().put(Keys.MEDIA_TYPE, content.getKey());
                    if (!kind.equals("form") && !body.path("required").asBoolean()) {
                        inputs.allowNoBody();
                    }
                    lift(
                            spec,
                            new Content(
                                    operation, kind, schema, content.getValue().path("schema")),
                            inputs);
                    return;
                }
            }
        }
    }

    /** One media type of a body: its schema as written, and the target of its references. */
    private record Content(Spec.Operation operation, String kind, JsonNode schema, JsonNode written) {}

    private static String kind(String mediaType, JsonNode schema) {
        String type = MediaTypes.withoutParameters(mediaType);
        if (MediaTypes.isJson(type) || (type.equals("*/*") && Schemas.isObject(schema))) {
            return "body";
        }
        return switch (type) {
            case "application/x-www-form-urlencoded" -> "form";
            case "multipart/form-data" -> "multipart";
            default -> "raw";
        };
    }

    public static boolean isJson(String mediaType) {
        return mediaType.toLowerCase(Locale.ROOT).matches("(application|text)/([a-z0-9.+-]*\\+)?json(;.*)?");
    }

    private static void lift(Spec spec, Content content, RequestInputs inputs) {
        if (!Schemas.isObject(content.schema()) || content.kind().equals("raw")) {
            whole(content, inputs);
            return;
        }
        Set<String> required = Schemas.required(content.schema());
        for (Map.Entry<String, JsonNode> field :
                content.schema().path("properties").properties()) {
            ObjectNode input = field.getValue().deepCopy();
            if (content.kind().equals("form") && isStructured(spec, input, content.operation())) {
                input.put(Keys.JSON, true);
            } else if (content.kind().equals("multipart")) {
                part(spec, input, content.operation());
            }
            inputs.add(content.kind(), field.getKey(), input, required.contains(field.getKey()));
        }
    }

    private static void part(Spec spec, ObjectNode input, Spec.Operation operation) {
        if (!asUpload(input)
                && !(input.get("items") instanceof ObjectNode item && asUpload(item))
                && isStructured(spec, input, operation)) {
            input.put(Keys.JSON, true);
        }
    }

    /** OpenAPI 3.0 describes a file as a string of binary format; 3.1 omits the type. */
    private static boolean asUpload(ObjectNode schema) {
        boolean binary = schema.path("type").asText().equals("string")
                && schema.path("format").asText().equals("binary");
        if (binary) {
            schema.put("format", "upload");
        }
        return binary;
    }

    private static void whole(Content content, RequestInputs inputs) {
        ObjectNode input = Yaml.object();
        if (content.kind().equals("raw")) {
            boolean text =
                    content.operation().node().path(Keys.MEDIA_TYPE).asText().startsWith("text/");
            input.put("type", "string").put("description", "The whole body.");
            if (!text || content.schema().path("format").asText().equals("binary")) {
                input.put("format", "upload");
            }
        } else {
            input = content.written().isObject()
                    ? RequestInputs.field(
                            (ObjectNode) content.written(), content.schema().path("description"))
                    : input;
            input.put(Keys.STYLE, content.kind().equals("body") ? "" : "fields");
        }
        String place = content.kind().equals("body") ? "content" : content.kind();
        inputs.add(
                place,
                WHOLE,
                input,
                content.operation().node().at("/requestBody/required").asBoolean());
    }

    // Twilio: `Rules=[{"type":"exclude","all":true}]`: values other than plain ones and lists of them are sent as JSON
    // in their field.
    private static boolean isStructured(Spec spec, ObjectNode input, Spec.Operation operation) {
        JsonNode item = input.path("type").asText().equals("array") ? input.path("items") : input;
        return !Schemas.isPlain(Schemas.resolve(spec, item, operation.title()));
    }
}
