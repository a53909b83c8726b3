package dev.tapedeck.build.resolve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.tree.Schemas;
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

    /** The keys that OpenAPI 3.0 defines; other tools refuse others. */
    private static final Set<String> OF_SCHEMAS =
            Set.of(("$ref additionalProperties allOf anyOf default deprecated description discriminator enum example"
                            + " exclusiveMaximum exclusiveMinimum externalDocs format items maxItems maxLength"
                            + " maxProperties maximum minItems minLength minProperties minimum multipleOf not nullable"
                            + " oneOf pattern properties readOnly required title type uniqueItems writeOnly xml")
                    .split(" "));

    private static final Set<String> OF_PARAMETERS = Set.of(
            "allowEmptyValue",
            "allowReserved",
            CONTENT,
            "deprecated",
            "description",
            "example",
            "examples",
            "explode",
            "in",
            "name",
            "required",
            "schema",
            "style");
    private static final Set<String> OF_MEDIA_TYPES = Set.of("encoding", "example", "examples", "schema");
    private static final Set<String> OF_INFO =
            Set.of("contact", "description", "license", "termsOfService", "title", "version");

    private CompleteContract() {}

    public static void apply(Spec spec) {
        dropUnknown(spec);
        ObjectNode info = spec.root().withObject("/info");
        info.put("title", info.path("title").asText("Untitled"));
        info.put("version", info.path("version").asText("unknown"));
        for (Spec.Operation operation : spec.operations()) {
            pathParameters(operation);
            operation.parameters().forEach(CompleteContract::addSchema);
            operation.parameters().forEach(CompleteContract::writeContent);
            operation.partHeaders().forEach(CompleteContract::addSchema);
            operation.partHeaders().forEach(CompleteContract::writeContent);
            replaceTrue(operation.node().path("requestBody"));
            if (operation.node().path("responses").isEmpty()) {
                operation.node().withObject("/responses").putObject("default");
            }
            for (ObjectNode response : operation.responses()) {
                replaceTrue(response);
                if (!response.has("description") && !response.has("$ref")) {
                    response.put("description", "The response.");
                }
            }
        }
    }

    private static void dropUnknown(Spec spec) {
        ObjectNode info = spec.root().withObject("/info");
        retain(info, OF_INFO);
        retainObject(info, "contact", Set.of("email", "name", "url"));
        retainObject(info, "license", Set.of("name", "url"));
        if (!info.path("license").path("name").isTextual()) {
            info.remove("license");
        }
        spec.root().path("servers").forEach(server -> retain(server, Set.of("description", "url", "variables")));
        spec.root().path("tags").forEach(tag -> retain(tag, Set.of("description", "name")));
        for (Spec.Operation operation : spec.operations()) {
            operation.parameters().forEach(parameter -> retain(parameter, OF_PARAMETERS));
            JsonNode body = operation.node().path("requestBody");
            retain(body, Set.of(CONTENT, "description", "required"));
            body.path(CONTENT).forEach(type -> retain(type, OF_MEDIA_TYPES));
            for (ObjectNode response : operation.responses()) {
                response.path(CONTENT).forEach(type -> retain(type, OF_MEDIA_TYPES));
            }
        }
        Schemas.visit(spec, (schema, place) -> retain(schema, OF_SCHEMAS));
    }

    private static void retainObject(ObjectNode holder, String key, Set<String> keys) {
        retain(holder.path(key), keys);
        if (!holder.path(key).isObject()) {
            holder.remove(key);
        }
    }

    private static void retain(JsonNode node, Set<String> keys) {
        if (node instanceof ObjectNode object) {
            object.properties()
                    .removeIf(entry ->
                            !keys.contains(entry.getKey()) && !entry.getKey().startsWith("x-"));
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
            kept.addObject().put("name", name).put("in", "path").put("required", true);
        }
        operation.node().set("parameters", kept);
    }

    private static void addSchema(ObjectNode parameter) {
        if (!parameter.path("schema").isObject() && !parameter.has(CONTENT)) {
            parameter.putObject("schema").put("type", "string");
        }
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
            operation.parameters().forEach(CompleteContract::restoreJsonStyle);
            operation.partHeaders().forEach(CompleteContract::restoreJsonStyle);
        }
    }

    private static void restoreJsonStyle(ObjectNode parameter) {
        if (parameter.remove(CONTENT) instanceof ObjectNode content) {
            parameter.set("schema", content.path(JSON).path("schema"));
            parameter.put("style", JSON_STYLE);
        }
    }
}
