package dev.tapedeck.build.resolve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.tree.FoldedWarnings;
import dev.tapedeck.build.tree.Schemas;
import dev.tapedeck.build.tree.Spec;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Warns of keywords of schemas that describe fields or types which a client does not have. Keywords that only restrict
 * values need no warning: the service checks them.
 */
final class WarnOfSchemas {
    private static final String NO_INPUT = "the client keeps them as unknown fields and has no inputs for them";

    private final Spec spec;
    private final FoldedWarnings warnings;

    private WarnOfSchemas(Spec spec) {
        this.spec = spec;
        this.warnings = new FoldedWarnings(spec.file());
    }

    static void apply(Spec spec, PrintStream out) {
        WarnOfSchemas warn = new WarnOfSchemas(spec);
        Schemas.visit(spec, warn::schema);
        warn.warnings.print(out);
    }

    private void schema(ObjectNode schema, String place) {
        if (!schema.path("prefixItems").isEmpty()) {
            warnings.add(place, "has items by position (prefixItems)", "the client reads them as any values");
        }
        if (schema.path("items").isObject() && schema.path("type").asText().equals("object")) {
            warnings.add(place, "is an object and has 'items'", "the client ignores those");
        }
        String type = schema.path("type").asText();
        if (Schemas.isObject(schema) && type.matches("string|integer|number|boolean")) {
            warnings.add(place, "is of type " + type + " and has 'properties'", "the client ignores those");
        }
        if (schema.has("$dynamicRef")) {
            warnings.add(place, "has a $dynamicRef", "the client accepts any value");
        }
        if (schema.path("discriminator").has("defaultMapping")) {
            warnings.add(place, "has a defaultMapping", "other values of the discriminator are of no alternative");
        }
        if (Schemas.isObject(schema)) {
            for (String key : List.of("patternProperties", "additionalProperties", "unevaluatedProperties")) {
                JsonNode others = schema.path(key);
                if (!others.isEmpty() && !others.has("not")) {
                    warnings.add(place, "describes fields beside its properties (" + key + ")", NO_INPUT);
                }
            }
        }
        List<JsonNode> parts =
                schema.path("allOf").valueStream().map(this::target).toList();
        boolean hasFields = Schemas.isObject(schema) || parts.stream().anyMatch(Schemas::isObject);
        boolean hasMap = parts.stream()
                .anyMatch(part -> !Schemas.isObject(part)
                        && !part.path("additionalProperties").isEmpty());
        if (hasFields && hasMap) {
            warnings.add(place, "describes fields beside its properties (allOf)", NO_INPUT);
        }
        conditions(schema, place);
    }

    private void conditions(ObjectNode schema, String place) {
        for (String key : List.of("then", "else", "dependentSchemas")) {
            List<JsonNode> parts = new ArrayList<>();
            (key.equals("dependentSchemas") ? schema.path(key) : List.of(schema.path(key))).forEach(parts::add);
            if (parts.stream().anyMatch(part -> hasMoreFields(part, schema.path("properties")))) {
                warnings.add(
                        place,
                        "has fields under a condition (" + key + ")",
                        "the client lacks those that are not in its properties too");
            }
        }
    }

    private JsonNode target(JsonNode part) {
        String name = Schemas.referredName(part);
        return name.isEmpty() ? part : spec.schemas().path(name);
    }

    private static boolean hasMoreFields(JsonNode part, JsonNode fields) {
        return part.has("$ref")
                || part.path("properties").propertyStream().anyMatch(field -> !fields.has(field.getKey()));
    }
}
