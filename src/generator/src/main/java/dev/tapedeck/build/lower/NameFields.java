package dev.tapedeck.build.lower;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.names.JavaNames;
import dev.tapedeck.build.tree.Keys;
import dev.tapedeck.build.tree.Schemas;
import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.Yaml;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Gives every field a name that is a valid Java member and unique in its class.
 *
 * <p>A field with a suitable name keeps it; for other fields, {@code x-wire-name} keeps the original name.
 */
public final class NameFields {
    private static final Set<String> OF_ANY_OBJECT = Set.of("equals", "wait", "notify", "notifyall", "finalize");
    private static final Set<String> OF_A_MODEL = Set.of(
            "additionalproperties",
            "builder",
            "clone",
            "equals",
            "finalize",
            "getclass",
            "has",
            "hashcode",
            "unreadable",
            "notify",
            "notifyall",
            "parse",
            "tojson",
            "tostring",
            "fieldvalues",
            "wait");
    private static final String PRESENCE = "present\\d*";

    private NameFields() {}

    static void apply(Spec spec) {
        for (ObjectNode schema : Spec.objects(spec.schemas())) {
            wrapReferences(schema);
            if (Schemas.isObject(schema)) {
                rename(schema);
            }
        }
    }

    /** A reference alone cannot have {@code x-wire-name} beside it. */
    private static void wrapReferences(ObjectNode schema) {
        for (ObjectNode field : Spec.objects(schema.path("properties"))) {
            if (field.has("$ref")) {
                Schemas.wrapReference(field);
            }
        }
    }

    private static void rename(ObjectNode schema) {
        Map<String, String> keys = new HashMap<>();
        Set<String> taken = new HashSet<>(methods(schema));
        boolean input = schema.has(Keys.IN);
        // Suitable names are kept, whatever their order.
        for (boolean plain : List.of(true, false)) {
            for (String name : List.copyOf(names(schema))) {
                if (!keys.containsKey(name) && (!plain || isSuitable(name, input))) {
                    String member = free(JavaNames.member(name), input, taken);
                    boolean kept = isSuitable(name, input) && member.equals(JavaNames.member(name));
                    keys.put(name, kept ? name : member);
                }
            }
        }
        ObjectNode fields = Yaml.object();
        for (var field : schema.path("properties").properties()) {
            String key = keys.getOrDefault(field.getKey(), field.getKey());
            if (!key.equals(field.getKey()) && !field.getValue().has(Keys.WIRE_NAME)) {
                ((ObjectNode) field.getValue()).put(Keys.WIRE_NAME, field.getKey());
            }
            fields.set(key, field.getValue());
        }
        schema.set("properties", fields);
        require(schema, keys);
    }

    /** Returns the names of the methods that show an object as one of its alternatives. */
    private static Set<String> methods(JsonNode schema) {
        Set<String> methods = new HashSet<>();
        for (JsonNode alternative : schema.path(Keys.ALTERNATIVES)) {
            String name = Schemas.referredName(alternative).toLowerCase(Locale.ROOT);
            methods.addAll(List.of("as" + name, "of" + name));
        }
        return methods;
    }

    private static Set<String> names(JsonNode schema) {
        Set<String> names = new LinkedHashSet<>();
        schema.path("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static boolean isSuitable(String name, boolean input) {
        return JavaNames.isPlain(name) && !isMember(JavaNames.member(name), input);
    }

    /** Names must differ in more than case, because constants are named after fields too, in capitals. */
    private static String free(String member, boolean input, Set<String> taken) {
        String base = isMember(member, input) ? member + "Value" : member;
        return JavaNames.numbered(base, name -> taken.add(name.toLowerCase(Locale.ROOT)));
    }

    private static boolean isMember(String name, boolean input) {
        String key = name.toLowerCase(Locale.ROOT);
        return input ? OF_ANY_OBJECT.contains(key) : OF_A_MODEL.contains(key) || key.matches(PRESENCE);
    }

    private static void require(ObjectNode schema, Map<String, String> keys) {
        JsonNode names = schema.path("required");
        if (names.isArray()) {
            Set<String> required = new LinkedHashSet<>();
            names.forEach(name -> required.add(keys.getOrDefault(name.asText(), "")));
            required.remove("");
            var array = schema.putArray("required");
            required.forEach(array::add);
            if (array.isEmpty()) {
                schema.remove("required");
            }
        }
    }
}
