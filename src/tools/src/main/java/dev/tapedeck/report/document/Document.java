package dev.tapedeck.report.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.tree.SpecException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * A vendor's document as it was written.
 *
 * @param file the name of the document in messages
 * @param root the document
 */
public record Document(String file, ObjectNode root) {
    private static final int MOST_HOPS = 32;

    /** Refuses documents that are not OpenAPI. */
    public Document {
        if (!root.path("openapi").isTextual() || !root.path("paths").isObject()) {
            String problem = "is not an OpenAPI 3 document ('openapi' or 'paths' is missing)";
            throw new SpecException(file, "", problem, "name a contract of the vendor's");
        }
    }

    /** Returns the node itself, or the target of its {@code $ref}. */
    public JsonNode resolve(JsonNode node) {
        JsonNode target = node;
        for (int hops = 0; target.path("$ref").isTextual(); hops++) {
            String reference = target.get("$ref").textValue();
            if (hops == MOST_HOPS) {
                throw new SpecException(file, reference, "refers to itself", "break the circle of references");
            }
            target = target(reference);
        }
        return target;
    }

    /** Returns the target of a reference, which may be another reference. */
    public JsonNode target(String reference) {
        JsonNode target = reference.startsWith("#/") ? root.at(pointer(reference)) : root.path("");
        if (target.isMissingNode()) {
            String problem = "a reference has no target in this document";
            throw new SpecException(file, reference, problem, "add what is missing there, or correct the reference");
        }
        return target;
    }

    /** A reference is part of a URL, so its characters may be percent-encoded. */
    private static String pointer(String reference) {
        return reference.contains("%")
                ? URLDecoder.decode(reference.substring(1).replace("+", "%2B"), StandardCharsets.UTF_8)
                : reference.substring(1);
    }
}
