package dev.tapedeck.random;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** A document of random schemas of all kinds that the generator supports. */
final class RandomSchemas {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Names that Java cannot have, or that collide with each other or with methods of models. */
    private static final List<String> NAMES = List.of(
            "class",
            "a-b",
            "a_b",
            "aB",
            "$x",
            "1st",
            "größe",
            "full name",
            "Name",
            "name",
            "NAME",
            "@type",
            "a.b",
            "x[]",
            "default",
            "toJson",
            "value",
            "builder",
            "hashCode",
            "additionalProperties",
            "has",
            "getClass",
            "fields",
            "unreadable",
            "+1",
            "-1",
            "日本",
            "id",
            "list_of_items",
            "URLs",
            "of");

    private static final List<String> TEXT_FORMATS = List.of(
            "",
            "",
            "",
            "date-time",
            "date",
            "uuid",
            "uri",
            "email",
            "byte",
            "password",
            "time",
            "duration",
            "ipv4",
            "decimal",
            "odd");

    private final Random random;
    private final boolean isNew;
    private final ObjectNode schemas = JSON.objectNode();
    private final List<String> objects = new ArrayList<>();
    private final List<String> subjects = new ArrayList<>();

    /**
     * Makes schemas.
     *
     * @param isNew whether they are of OpenAPI 3.1, else of 3.0
     */
    RandomSchemas(Random random, boolean isNew, int count) {
        this.random = random;
        this.isNew = isNew;
        while (subjects.size() < count) {
            String name = "S" + subjects.size();
            switch (random.nextInt(6)) {
                case 0 -> addFamily(name);
                case 1, 2 -> add(name, object(3));
                default -> add(name, schema(3));
            }
        }
    }

    /** Returns the names of the schemas to try; others are their parts. */
    List<String> subjects() {
        return subjects;
    }

    /** Returns the schema of this name. */
    JsonNode schema(String name) {
        return schemas.get(name);
    }

    /** Returns the document, in which a schema named {@code Holder} and the subject's name holds each subject. */
    ObjectNode document() {
        ObjectNode root = JSON.objectNode();
        root.put("openapi", isNew ? "3.1.0" : "3.0.3");
        root.putObject("info").put("title", "Random").put("version", "1");
        ObjectNode paths = root.putObject("paths");
        for (String subject : subjects) {
            ObjectNode holder = JSON.objectNode().put("type", "object");
            holder.putObject("properties").set("held", reference(subject));
            schemas.set("Holder" + subject, holder);
            ObjectNode operation = paths.putObject("/" + subject).putObject("get");
            operation.put("operationId", "get" + subject);
            operation
                    .putObject("responses")
                    .putObject("200")
                    .put("description", "OK")
                    .putObject("content")
                    .putObject("application/json")
                    .set("schema", reference("Holder" + subject));
        }
        root.putObject("components").set("schemas", schemas);
        return root;
    }

    private void add(String name, ObjectNode schema) {
        schemas.set(name, schema);
        subjects.add(name);
        if (schema.path("type").asText().equals("object") && schema.has("properties")) {
            objects.add(name);
        }
    }

    private static ObjectNode reference(String name) {
        return JSON.objectNode().put("$ref", "#/components/schemas/" + name);
    }

    private ObjectNode schema(int depth) {
        ObjectNode schema = switch (random.nextInt(depth > 0 ? 13 : 5)) {
            case 0 -> text();
            case 1 -> number();
            case 2 -> typed("boolean");
            case 3 -> enumeration();
            case 4 -> random.nextInt(4) == 0 ? JSON.objectNode() : text();
            case 5 -> list(depth);
            case 6 -> map(depth);
            case 7 -> object(depth - 1);
            case 8, 9 -> referred();
            case 10 -> combined(depth);
            default -> alternatives(depth);
        };
        if (random.nextInt(5) == 0) {
            return nullable(schema);
        }
        return schema;
    }

    private ObjectNode nullable(ObjectNode schema) {
        if (schema.has("$ref")) {
            ObjectNode wrapped = JSON.objectNode();
            if (isNew) {
                wrapped.putArray("oneOf").add(schema).add(typed("null"));
            } else {
                wrapped.put("nullable", true).putArray("allOf").add(schema);
            }
            return wrapped;
        } else if (!schema.path("type").isTextual() || schema.has("const")) {
            return schema;
        } else if (isNew) {
            ArrayNode types = JSON.arrayNode().add(schema.get("type")).add("null");
            schema.set("type", types);
        } else {
            schema.put("nullable", true);
        }
        if (schema.has("enum")) {
            schema.withArray("enum").addNull();
        }
        return schema;
    }

    private static ObjectNode typed(String type) {
        return JSON.objectNode().put("type", type);
    }

    private ObjectNode text() {
        ObjectNode text = typed("string");
        String format = TEXT_FORMATS.get(random.nextInt(TEXT_FORMATS.size()));
        if (!format.isEmpty()) {
            return text.put("format", format);
        }
        switch (random.nextInt(5)) {
            case 0 -> text.put("minLength", 2).put("maxLength", 12);
            case 1 -> text.put("pattern", "^[a-z]{2,5}$");
            case 2 -> text.put("default", "x");
            default -> {}
        }
        return text;
    }

    private ObjectNode number() {
        return switch (random.nextInt(7)) {
            case 0 -> typed("integer").put("format", "int32");
            case 1 -> typed("integer").put("format", "int64");
            case 2 -> typed("integer").put("minimum", 1).put("maximum", 10).put("default", 3);
            case 3 -> typed("number").put("format", "float");
            case 4 -> typed("number").put("format", "double");
            case 5 -> typed("number");
            default -> typed("integer");
        };
    }

    private ObjectNode enumeration() {
        List<String> values = new ArrayList<>(List.of(
                "a b",
                "1st",
                "-1",
                "+1",
                "m",
                "M",
                "in-progress",
                "inProgress",
                "class",
                "é",
                "a/b",
                "",
                "IN_PROGRESS"));
        Collections.shuffle(values, random);
        return switch (random.nextInt(isNew ? 5 : 4)) {
            case 0 -> {
                ObjectNode whole = typed("integer");
                whole.putArray("enum").add(1).add(-1).add(20);
                yield whole;
            }
            case 1 -> {
                ObjectNode decimal = typed("number");
                decimal.putArray("enum").add(0.5).add(1).add(-2.25);
                yield decimal;
            }
            case 4 -> typed("string").put("const", values.get(0));
            default -> {
                ObjectNode texts = typed("string");
                values.subList(0, 1 + random.nextInt(6)).forEach(texts.putArray("enum")::add);
                yield texts;
            }
        };
    }

    private ObjectNode list(int depth) {
        ObjectNode list = typed("array");
        ObjectNode items = switch (random.nextInt(4)) {
            case 0 -> typed("array").set("items", schema(depth - 2));
            case 1 -> nullable(text());
            default -> schema(depth - 1);
        };
        list.set("items", items);
        return list;
    }

    private ObjectNode map(int depth) {
        ObjectNode map = typed("object");
        switch (random.nextInt(5)) {
            case 0 -> map.put("additionalProperties", true);
            case 1 -> map.putObject("additionalProperties");
            case 2 -> map.set("additionalProperties", list(depth - 1));
            default -> map.set("additionalProperties", schema(depth - 1));
        }
        return map;
    }

    private ObjectNode object(int depth) {
        ObjectNode object = typed("object");
        ObjectNode properties = object.putObject("properties");
        Set<String> required = new LinkedHashSet<>();
        int count = 1 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            String name = random.nextInt(3) == 0 ? NAMES.get(random.nextInt(NAMES.size())) : "field" + i;
            ObjectNode property = schema(depth);
            if (!property.has("$ref") && random.nextInt(8) == 0) {
                property.put(random.nextInt(3) == 0 ? "writeOnly" : "readOnly", true);
            }
            properties.set(name, property);
            // A reference may lead back to this object.
            if (random.nextBoolean() && !leadsOn(property)) {
                required.add(name);
            }
        }
        if (!required.isEmpty()) {
            required.forEach(object.putArray("required")::add);
        }
        switch (random.nextInt(8)) {
            case 0 -> object.put("additionalProperties", false);
            case 1 -> object.put("additionalProperties", true);
            case 2 -> object.set("additionalProperties", typed("string"));
            default -> {}
        }
        return object;
    }

    private static boolean leadsOn(JsonNode schema) {
        return schema.findValue("$ref") != null;
    }

    private ObjectNode referred() {
        if (subjects.isEmpty()) {
            return text();
        }
        // Of objects there is one more: the one that is being made, which then contains itself.
        return reference(subjects.get(random.nextInt(subjects.size())));
    }

    private ObjectNode combined(int depth) {
        if (objects.isEmpty()) {
            return object(depth - 1);
        }
        String parent = objects.get(random.nextInt(objects.size()));
        ObjectNode combined = JSON.objectNode();
        ArrayNode parts = combined.putArray("allOf").add(reference(parent));
        switch (random.nextInt(3)) {
            case 0 -> {
                ObjectNode more = typed("object");
                more.putObject("properties").set("extra" + random.nextInt(3), schema(depth - 1));
                parts.add(more);
            }
            case 1 -> {
                String field =
                        schemas.get(parent).path("properties").fieldNames().next();
                if (!leadsOn(schemas.get(parent).path("properties").path(field))) {
                    parts.add(JSON.objectNode().set("required", JSON.arrayNode().add(field)));
                }
            }
            default -> combined.put("description", "A part alone.");
        }
        return combined;
    }

    private ObjectNode alternatives(int depth) {
        ObjectNode schema = JSON.objectNode();
        ArrayNode branches = schema.putArray(random.nextBoolean() ? "oneOf" : "anyOf");
        switch (random.nextInt(5)) {
            case 0 -> branches.add(text()).add(number());
            case 1 -> branches.add(text()).add(typed("array").set("items", text()));
            case 2 -> branches.add(typed("integer")).add(object(depth - 1)).add(typed("boolean"));
            case 3 -> branches.add(object(depth - 1)).add(object(depth - 1));
            default -> branches.add(referred()).add(text());
        }
        if (isNew && random.nextInt(4) == 0) {
            branches.add(typed("null"));
        } else if (isNew && random.nextInt(4) == 0) {
            return JSON.objectNode()
                    .set("type", JSON.arrayNode().add("string").add("integer").add("boolean"));
        }
        return schema;
    }

    /** Adds a parent and its children, which a discriminator tells apart. */
    private void addFamily(String name) {
        boolean extend = random.nextBoolean();
        boolean listed = !extend || random.nextBoolean();
        boolean mapped = random.nextBoolean();
        ObjectNode parent = JSON.objectNode();
        ObjectNode kind = random.nextInt(3) == 0 && mapped ? kinds() : typed("string");
        if (extend) {
            parent.put("type", "object");
            parent.putObject("properties").<ObjectNode>set("kind", kind).set("common", schema(1));
            parent.putArray("required").add("kind");
        }
        ObjectNode discriminator = parent.putObject("discriminator").put("propertyName", "kind");
        for (String each : List.of("Cat", "Dog", "Eel")) {
            String child = name + each;
            ObjectNode own = object(1);
            ((ObjectNode) own.get("properties")).set("own" + each, text());
            own.remove("additionalProperties");
            if (extend) {
                schemas.putObject(child).putArray("allOf").add(reference(name)).add(own);
            } else {
                ((ObjectNode) own.get("properties")).set("kind", kind.deepCopy());
                own.withArray("required").add("kind");
                schemas.set(child, own);
            }
            if (listed) {
                parent.withArray("oneOf").add(reference(child));
            }
            if (mapped) {
                discriminator
                        .withObject("/mapping")
                        .put(each.toLowerCase(java.util.Locale.ROOT), "#/components/schemas/" + child);
            }
        }
        schemas.set(name, parent);
        subjects.add(name);
    }

    private static ObjectNode kinds() {
        ObjectNode kinds = typed("string");
        kinds.putArray("enum").add("cat").add("dog").add("eel");
        return kinds;
    }
}
