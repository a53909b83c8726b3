package dev.tapedeck.build.resolve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.Yaml;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Adds what OpenAPI requires and vendors omit, so that other tools accept the resolved contract: title, version, path
 * parameters, descriptions of responses. The schema {@code true} becomes an empty object.
 */
public final class CompleteContract {
    /** The {@code style} by which steps mark a parameter that is sent as JSON text; OpenAPI writes {@code content}. */
    public static final String JSON_STYLE = "json";

    private static final Pattern BRACES = Pattern.compile("\\{([^{}/]+)}");
    private static final String CONTENT = "content";
    private static final String JSON = "application/json";

    private CompleteContract() {}

    public static void apply(Spec spec) {
        ObjectNode info = spec.root().withObject("/info");
        info.put("title", info.path("title").asText("Untitled"));
        info.put("version", info.path("version").asText("unknown"));
        for (Spec.Operation operation : spec.operations()) {
            pathParameters(operation);
            operation.parameters().forEach(CompleteContract::writeContent);
            replaceTrue(operation.node().path("requestBody"));
            for (ObjectNode response : operation.responses()) {
                replaceTrue(response);
                if (!response.has("description") && !response.has("$ref")) {
                    response.put("description", "The response.");
                }
            }
        }
    }

    private static void pathParameters(Spec.Operation operation) {
        Set<String> missing = new LinkedHashSet<>();
        Matcher braces = BRACES.matcher(operation.path());
        while (braces.find()) {
            missing.add(braces.group(1));
        }
        ArrayNode kept = Yaml.object().putArray("parameters");
        for (ObjectNode parameter : operation.parameters()) {
            if (!parameter.path("in").asText().equals("path")) {
                kept.add(parameter);
            } else if (missing.remove(parameter.path("name").asText())) {
                kept.add(parameter.put("required", true));
            }
        }
        for (String name : missing) {
            ObjectNode parameter =
                    kept.addObject().put("name", name).put("in", "path").put("required", true);
            parameter.putObject("schema").put("type", "string");
        }
        operation.node().set("parameters", kept);
    }

    private static void replaceTrue(JsonNode holder) {
        for (ObjectNode content : Spec.objects(holder.path(CONTENT))) {
            if (content.path("schema").isBoolean()) {
                content.putObject("schema");
            }
        }
    }

    /** Writes a parameter that is sent as JSON text as OpenAPI does, with {@code content}. */
    private static void writeContent(ObjectNode parameter) {
        if (parameter.path("style").asText().equals(JSON_STYLE)) {
            parameter.remove("style");
            JsonNode schema = parameter.remove("schema");
            parameter.withObject("/" + CONTENT + "/application~1json").set("schema", schema);
        }
    }

    /** Marks these parameters by {@link #JSON_STYLE} again; the steps that build requests read it. */
    public static void restoreJsonStyle(Spec spec) {
        for (Spec.Operation operation : spec.operations()) {
            for (ObjectNode parameter : operation.parameters()) {
                if (parameter.remove(CONTENT) instanceof ObjectNode content) {
                    parameter.set("schema", content.path(JSON).path("schema"));
                    parameter.put("style", JSON_STYLE);
                }
            }
        }
    }
}
