package dev.tapedeck.build;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Refuses what would end up in source as something else than was meant, and what the templates don't support. */
final class Check {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern CLASS = Pattern.compile("[A-Z][A-Za-z0-9]*");
    private static final Pattern PATH = Pattern.compile("(/([A-Za-z0-9._-]+|\\{[A-Za-z_][A-Za-z0-9_]*}))+");
    private static final Pattern UNSAFE = Pattern.compile("\\*/|[\\p{Cntrl}\\u2028\\u2029]");
    private static final Set<String> MEMBERS = Set.of(
            "additionalProperties",
            "builder",
            "equals",
            "getClass",
            "has",
            "hashCode",
            "notify",
            "notifyAll",
            "parse",
            "present",
            "toJson",
            "toString",
            "wait");
    private static final String RENAME = "rename it in an overlay";

    private Check() {}

    static void apply(Spec spec) {
        for (var schema : spec.schemas().properties()) {
            String place = "components/schemas/" + schema.getKey();
            require(spec, CLASS, schema.getKey(), place, "a class name");
            checkFields(spec, schema.getValue(), place);
        }
        Set<String> ids = new HashSet<>();
        for (Spec.Operation operation : spec.operations()) {
            if (!ids.add(JavaNames.type(operation.id()))) {
                throw spec.fault(operation.title(), "is a second operation named " + operation.id(), RENAME);
            }
            require(spec, PATH, operation.path(), operation.title(), "a path");
            require(spec, NAME, operation.id(), operation.title(), "an operationId");
            operation
                    .parameters()
                    .forEach(parameter -> require(
                            spec, NAME, parameter.path("name").asText(), operation.title(), "a parameter's name"));
        }
        Schemas.visit(spec, (schema, place) -> checkSchema(spec, schema, place));
    }

    private static void checkFields(Spec spec, JsonNode schema, String place) {
        Set<String> accessors = new HashSet<>(schema.has("x-in") ? Set.of() : MEMBERS);
        for (var field : schema.path("properties").properties()) {
            require(spec, NAME, field.getKey(), place, "a field's name");
            if (!accessors.add(JavaNames.member(field.getKey()))) {
                String problem = "has a field '" + field.getKey() + "' whose accessor another member of its class has";
                throw spec.fault(place, problem, RENAME);
            }
        }
        if (schema.path("properties").size() > Requests.MOST_FIELDS) {
            String problem = "has more than " + Requests.MOST_FIELDS + " fields, which the templates don't support";
            throw spec.fault(place, problem, "drop some in an overlay");
        }
    }

    private static void checkSchema(Spec spec, ObjectNode schema, String place) {
        if (UNSAFE.matcher(schema.path("pattern").asText()).find()) {
            String problem = "has a pattern with '*/' or a control character, which the generator corrupts";
            throw spec.fault(place, problem, "correct the pattern in an overlay");
        }
        for (JsonNode value : schema.path("enum")) {
            if (!value.isValueNode() || UNSAFE.matcher(value.asText()).find()) {
                String problem = "has an enum value with '*/' or a control character, which the generator corrupts";
                throw spec.fault(place, problem, "correct the value in an overlay");
            }
        }
        if (isContainer(schema) && isContainer(content(schema))) {
            String problem = "is a list or map of lists or maps, which the templates don't support";
            throw spec.fault(place, problem, "describe its items as any value in an overlay");
        }
    }

    private static JsonNode content(JsonNode schema) {
        return schema.has("items") ? schema.get("items") : schema.path("additionalProperties");
    }

    private static boolean isContainer(JsonNode schema) {
        return schema.path("type").asText().equals("array")
                || schema.path("additionalProperties").isObject();
    }

    private static void require(Spec spec, Pattern pattern, String name, String place, String what) {
        if (!pattern.matcher(name).matches()) {
            throw spec.fault(place, "'" + name + "' is not usable as " + what, RENAME);
        }
    }
}
