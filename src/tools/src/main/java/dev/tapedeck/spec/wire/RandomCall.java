package dev.tapedeck.spec.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.tree.Spec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Random inputs of an operation.
 *
 * @param mediaType the type of the body; empty if there is none
 * @param body the whole body, or the object of its fields; null if there is none
 */
record RandomCall(
        Spec.Operation operation,
        List<Input> inputs,
        String mediaType,
        @Nullable JsonNode body) {
    /** Returns the call as the script for swagger-client reads it. */
    JsonNode json() {
        ObjectNode call = JsonNodeFactory.instance.objectNode();
        call.put("path", operation.path()).put("method", operation.method()).put("mediaType", mediaType);
        ObjectNode parameters = call.putObject("parameters");
        ObjectNode files = call.putObject("files");
        for (Input input : inputs) {
            if (input.in().matches("path|query|header|cookie|ignored")) {
                boolean isJson =
                        input.definition().has("content") && input.value().isTextual();
                // A text is taken for JSON text.
                parameters.set(
                        input.definition().path("in").asText() + "." + input.name(),
                        isJson ? JsonNodeFactory.instance.textNode(input.value().toString()) : input.value());
            } else if (isFile(input)) {
                files.put(input.name(), fileType(input));
            }
        }
        if (body != null && isFields()) {
            call.set("fields", body);
        } else if (body != null) {
            call.set("body", body);
        }
        return call;
    }

    boolean isFields() {
        return inputs.stream().anyMatch(input -> input.in().matches("form|part"));
    }

    /** Returns whether an input is a file, as the generator says; it may be a list of files. */
    static boolean isFile(Input input) {
        return input.definition().path("x-file").asBoolean();
    }

    static String fileType(Input input) {
        for (String type : input.definition().path("contentType").asText().split(",", -1)) {
            if (!type.isBlank() && !type.contains("*")) {
                return type.strip();
            }
        }
        return "application/octet-stream";
    }
}
