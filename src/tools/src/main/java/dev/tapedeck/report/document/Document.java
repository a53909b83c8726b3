package dev.tapedeck.report.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.tree.SpecException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * A vendor's document as it was written, and what its references lead to.
 *
 * <p>The build step's own reading is not used: it refuses what it cannot generate from, and a report has to read old
 * documents as they are.
 *
 * @param file the name that messages have for it
 * @param root the document
 */
public record Document(String file, ObjectNode root) {
    private static final int MOST_HOPS = 32;

    /** Refuses what is no OpenAPI document. */
    public Document {
        if (!root.path("openapi").isTextual() || !root.path("paths").isObject()) {
            String problem = "is no OpenAPI 3 document ('openapi' or 'paths' is missing)";
            throw new SpecException(file, "", problem, "name a contract of the vendor's");
        }
    }

    /** The node itself, or what its {@code $ref} leads to. */
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

    /** What a reference leads to, which may be another reference. */
    public JsonNode target(String reference) {
        JsonNode target = reference.startsWith("#/") ? root.at(pointer(reference)) : root.path("");
        if (target.isMissingNode()) {
            String problem = "a reference leads nowhere in this document";
            throw new SpecException(file, reference, problem, "add what is missing there, or correct the reference");
        }
        return target;
    }

    /** A reference is a part of a URL, so its signs may be written in percent. */
    private static String pointer(String reference) {
        return reference.contains("%")
                ? URLDecoder.decode(reference.substring(1).replace("+", "%2B"), StandardCharsets.UTF_8)
                : reference.substring(1);
    }
}
