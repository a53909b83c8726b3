package dev.tapedeck.build.resolve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.tapedeck.build.names.JavaNames;
import dev.tapedeck.build.tree.Schemas;
import dev.tapedeck.build.tree.Spec;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes every schema reference point to a named schema whose name needs no escapes. A schema inside a path or another
 * schema is copied to the named ones, and a name such as {@code a/b} loses its special characters.
 */
public final class NormaliseReferences {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]+");
    private static final Set<String> NO_SCHEMAS = Set.of("example", "examples", "default", "enum", "const");
    private static final Set<String> SCHEMA_KEYS =
            Set.of("schema", "items", "additionalProperties", "unevaluatedProperties", "not");
    private static final Set<String> SCHEMA_HOLDERS =
            Set.of("properties", "$defs", "definitions", "allOf", "anyOf", "oneOf", "schemas");

    /** The keywords whose keys are names, which may be those of keywords. */
    private static final Set<String> NAMES =
            Set.of("$defs", "definitions", "patternProperties", "properties", "schemas");

    private final Spec spec;
    private final Map<String, String> names = new HashMap<>();
    private final Deque<JsonNode> unread = new ArrayDeque<>();

    private NormaliseReferences(Spec spec) {
        this.spec = spec;
    }

    public static void apply(Spec spec) {
        NormaliseReferences references = new NormaliseReferences(spec);
        references.renameSchemas();
        references.unread.add(spec.root());
        while (!references.unread.isEmpty()) {
            references.read(references.unread.pop(), "");
        }
    }

    private void renameSchemas() {
        if (!(spec.root().at("/components/schemas") instanceof ObjectNode schemas)) {
            return;
        }
        for (var schema : List.copyOf(schemas.properties())) {
            if (!PLAIN.matcher(schema.getKey()).matches()) {
                String name = free(JavaNames.type(schema.getKey()));
                names.put("/components/schemas/" + escaped(schema.getKey()), name);
                schemas.remove(schema.getKey());
                schemas.set(name, schema.getValue());
            }
        }
    }

    private void read(JsonNode node, String parent) {
        if (node.path("$ref").isTextual()) {
            ((ObjectNode) node).put("$ref", plain(node.get("$ref").textValue()));
        }
        if (parent.equals("discriminator")) {
            mapping(node.path("mapping"));
        }
        boolean names = NAMES.contains(parent);
        // A copy of the list, because reading may add the target of a reference to these schemas.
        for (var entry : List.copyOf(node.properties())) {
            if (names || !(NO_SCHEMAS.contains(entry.getKey()) || entry.getKey().startsWith("x-"))) {
                read(entry.getValue(), names ? "" : entry.getKey());
            }
        }
        if (node.isArray()) {
            node.forEach(item -> read(item, ""));
        }
    }

    /** A mapping names schemas, or refers to them. */
    private void mapping(JsonNode mapping) {
        for (var value : mapping.properties()) {
            String target = value.getValue().asText();
            boolean isName = spec.schemas().has(target) || names.containsKey("/components/schemas/" + escaped(target));
            value.setValue(TextNode.valueOf(plain(isName ? Schemas.REFERENCE + escaped(target) : target)));
        }
    }

    private String plain(String reference) {
        if (!reference.startsWith("#/")) {
            return reference;
        }
        String pointer = withNewName(decoded(reference.substring(1)));
        String[] steps = pointer.split("/", -1);
        if (pointer.startsWith("/components/") && steps.length == 4 && !names.containsKey(pointer)) {
            return "#" + pointer;
        }
        boolean isSchema =
                SCHEMA_KEYS.contains(steps[steps.length - 1]) || SCHEMA_HOLDERS.contains(steps[steps.length - 2]);
        if (!names.containsKey(pointer) && isSchema && spec.root().at(pointer) instanceof ObjectNode target) {
            names.put(pointer, copy(target, steps));
        }
        return names.containsKey(pointer) ? Schemas.REFERENCE + names.get(pointer) : "#" + pointer;
    }

    /** Returns a pointer into a schema whose name has been changed. */
    private String withNewName(String pointer) {
        String[] steps = pointer.split("/", 5);
        String name =
                names.get(pointer.substring(0, pointer.length() - (steps.length < 5 ? 0 : steps[4].length() + 1)));
        boolean isInside = steps.length == 5 && pointer.startsWith("/components/schemas/");
        return isInside && name != null ? "/components/schemas/" + name + "/" + steps[4] : pointer;
    }

    /** Copies a schema to the named ones, and names it after the last two steps of its pointer that are names. */
    private String copy(ObjectNode target, String[] steps) {
        StringBuilder name = new StringBuilder();
        for (int i = Math.max(1, steps.length - 3); i < steps.length; i++) {
            boolean tells = !SCHEMA_KEYS.contains(steps[i]) && !SCHEMA_HOLDERS.contains(steps[i]);
            name.append(tells || name.isEmpty() ? JavaNames.type(steps[i].replaceAll("~[01]", "-")) : "");
        }
        String unique = free(name.toString());
        ObjectNode copy = target.deepCopy();
        spec.schemas().set(unique, copy);
        unread.add(copy);
        return unique;
    }

    private String free(String proposed) {
        String name = proposed.isEmpty() ? "Schema" : proposed;
        for (int number = 2; spec.schemas().has(name); number++) {
            name = proposed + number;
        }
        return name;
    }

    private static String decoded(String pointer) {
        // In a fragment, unlike in a form, a plus sign is a plus sign.
        return pointer.indexOf('%') < 0
                ? pointer
                : URLDecoder.decode(pointer.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
