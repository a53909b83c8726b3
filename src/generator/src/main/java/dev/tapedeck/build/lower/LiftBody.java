package dev.tapedeck.build.lower;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.tree.BodyKind;
import dev.tapedeck.build.tree.Keys;
import dev.tapedeck.build.tree.Schemas;
import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.Yaml;
import java.io.PrintStream;
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

    private LiftBody() {}

    /** Drops the body of GET and HEAD, which HTTP gives no meaning and the HTTP client does not send. */
    static void dropUnsendable(Spec spec, Spec.Operation operation, PrintStream warnings) {
        if (!operation.maySendBody() && operation.node().remove("requestBody") != null) {
            warnings.println("[WARNING] " + spec.file() + ", " + operation.title()
                    + ": has a body, which HTTP clients do not send with this method: its inputs are dropped.");
        }
    }

    static void lift(Spec spec, Spec.Operation operation, RequestInputs inputs, PrintStream warnings) {
        JsonNode body = operation.node().path("requestBody");
        String type = BodyKind.preferred(spec, body.path("content"));
        if (type.isEmpty()) {
            return;
        }
        JsonNode content = body.path("content").path(type);
        JsonNode schema = Schemas.resolve(spec, content.path("schema"), operation.title());
        String kind = BodyKind.of(type, schema).place();
        ObjectNode chosen = Yaml.object();
        chosen.putObject("schema");
        ((ObjectNode) body).putObject("content").set(type, chosen);
        operation.node().put(Keys.MEDIA_TYPE, type);
        if (!kind.equals("form") && !body.path("required").asBoolean()) {
            inputs.allowNoBody();
        }
        lift(
                spec,
                new Content(operation, kind, schema, content.path("schema"), content.path("encoding")),
                inputs,
                warnings);
    }

    /** One media type of a body: its schema as written, the target of its references, and how fields are encoded. */
    private record Content(
            Spec.Operation operation, String kind, JsonNode schema, JsonNode written, JsonNode encoding) {}

    private static void lift(Spec spec, Content content, RequestInputs inputs, PrintStream warnings) {
        if (!Schemas.isObject(content.schema()) || content.kind().equals("raw")) {
            whole(content, inputs);
            return;
        }
        warnIfReadOnly(spec, content, warnings);
        Set<String> required = Schemas.required(content.schema());
        InputsWithoutRule faults = new InputsWithoutRule(spec, content.operation(), warnings);
        EncodeFields fields = new EncodeFields(spec, content.kind(), content.encoding(), faults);
        for (Map.Entry<String, JsonNode> field :
                content.schema().path("properties").properties()) {
            if (FieldAccess.isReadOnly(field.getValue())) {
                continue;
            }
            ObjectNode input = field.getValue().deepCopy();
            boolean needed = required.contains(field.getKey());
            if (content.kind().equals("body") || fields.encode(field.getKey(), input, needed)) {
                inputs.add(content.kind(), field.getKey(), input, needed);
            }
            if (content.kind().equals("multipart")) {
                JsonNode headers = content.encoding().path(field.getKey()).path("headers");
                LiftParameters.liftPartHeaders(field.getKey(), needed, headers, faults, inputs);
            }
        }
    }

    private static void warnIfReadOnly(Spec spec, Content content, PrintStream warnings) {
        boolean required =
                content.operation().node().at("/requestBody/required").asBoolean();
        if (required && content.schema().path("properties").valueStream().allMatch(FieldAccess::isReadOnly)) {
            warnings.println("[WARNING] " + spec.file() + ", "
                    + content.operation().title()
                    + ": requires a body that has only read-only fields: the client sends an empty one.");
        }
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
                    ? RequestInputs.field((ObjectNode) content.written(), content.schema())
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
}
