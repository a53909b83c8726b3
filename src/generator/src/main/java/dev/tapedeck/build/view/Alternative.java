package dev.tapedeck.build.view;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.names.JavaNames;
import dev.tapedeck.build.tree.Keys;
import dev.tapedeck.build.tree.Schemas;
import dev.tapedeck.build.tree.Spec;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * One of several types that a value may have.
 *
 * @param name the end of the names of its methods, as in {@code asCat}
 * @param type the type
 * @param conditions what JSON must have to be of the type, besides being readable
 */
public record Alternative(String name, ValueType type, List<Condition> conditions) {
    /**
     * A condition, as a call of {@code JsonView}.
     *
     * @param method the name of its method
     * @param arguments the arguments, as Java literals
     */
    public record Condition(String method, List<String> arguments) {}

    /** Returns the alternatives of a class whose fields are those of all of them: the classes that they have. */
    static List<Alternative> ofModel(Spec spec, ObjectNode schema) {
        List<Alternative> alternatives = new ArrayList<>();
        for (ObjectNode one : Spec.objects(schema.path(Keys.ALTERNATIVES))) {
            String name = Schemas.referredName(one);
            alternatives.add(new Alternative(name, ValueType.of(name, false), conditions(spec, schema, one)));
        }
        return List.copyOf(alternatives);
    }

    /** Returns the alternatives of a schema whose fields stand for them, and have these types. */
    static List<Alternative> ofFields(Spec spec, ObjectNode schema, Function<String, ValueType> types) {
        List<Alternative> alternatives = new ArrayList<>();
        for (var field : schema.path("properties").properties()) {
            List<Condition> conditions = conditions(spec, schema, (ObjectNode) field.getValue());
            alternatives.add(new Alternative(field.getKey(), types.apply(field.getKey()), conditions));
        }
        return List.copyOf(alternatives);
    }

    private static List<Condition> conditions(Spec spec, ObjectNode schema, ObjectNode alternative) {
        String discriminator = schema.path(Keys.DISCRIMINATOR).asText();
        List<String> values = Schemas.texts(alternative.path(Keys.VALUES));
        if (!values.isEmpty()) {
            return List.of(where(discriminator, values));
        }
        JsonNode target = spec.schemas().path(Schemas.referredName(alternative));
        Set<String> required = Schemas.required(target);
        List<Condition> conditions = new ArrayList<>();
        List<String> needed = new ArrayList<>();
        for (var field : target.path("properties").properties()) {
            String wireName = Schemas.wireName(field.getKey(), field.getValue());
            JsonNode constants =
                    Schemas.resolve(spec, field.getValue(), wireName).path("enum");
            if (required.contains(field.getKey()) && constants.size() == 1) {
                conditions.add(where(wireName, Schemas.texts(constants)));
            } else if (required.contains(field.getKey())) {
                needed.add(JavaNames.literal(wireName));
            }
        }
        if (!needed.isEmpty()) {
            conditions.add(new Condition("having", List.copyOf(needed)));
        }
        return List.copyOf(conditions);
    }

    private static Condition where(String field, List<String> values) {
        List<String> arguments = new ArrayList<>(List.of(JavaNames.literal(field)));
        values.forEach(value -> arguments.add(JavaNames.literal(value)));
        return new Condition("where", List.copyOf(arguments));
    }
}
