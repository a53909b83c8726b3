package dev.tapedeck.build.resolve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.tree.Keys;
import dev.tapedeck.build.tree.Schemas;
import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.Yaml;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Folds the combinations of one schema into it. What other schemas contribute is always taken from the document as it
 * was, so that neither the order of its schemas nor circles between parents and their alternatives matter.
 */
final class FoldSchemas {
    /** Of a combination, these are left to the schema itself. */
    private static final List<String> FOLDED = List.of("allOf", "anyOf", "oneOf", "discriminator");

    private static final List<String> ACCESS = List.of("readOnly", "writeOnly");

    private final Spec spec;
    private final ObjectNode written;
    private final JoinTypes types;
    private final JoinFields fields;

    /**
     * Creates a folder of this document's schemas.
     *
     * @param added gets the names of the schemas that folding adds, which must be folded too
     */
    FoldSchemas(Spec spec, Consumer<String> added) {
        this.spec = spec;
        this.written = spec.schemas().deepCopy();
        this.types = new JoinTypes(written, (name, schema) -> {
            spec.schemas().set(name, schema);
            added.accept(name);
        });
        this.fields = new JoinFields(types);
    }

    /**
     * The way to a schema.
     *
     * @param owner the start of the names of classes that are made on the way
     * @param names the named schemas that are being folded
     * @param bases those of which only their own fields and the parts of their {@code allOf} are taken
     * @param place the place in messages
     */
    record Trail(String owner, Set<String> names, Set<String> bases, String place) {
        private Trail with(String name) {
            return new Trail(owner, plus(names, name), bases, place);
        }

        private Trail withBase(String name) {
            return new Trail(owner, names, plus(bases, name), place);
        }

        private static Set<String> plus(Set<String> names, String name) {
            Set<String> all = new LinkedHashSet<>(names);
            all.add(name);
            return all;
        }
    }

    /** Returns a copy of the schema without combinations, except an {@code allOf} of one reference. */
    ObjectNode fold(ObjectNode schema, Trail trail) {
        ObjectNode flat = base(schema, trail);
        for (String key : List.of("anyOf", "oneOf")) {
            List<Alternative> alternatives = alternatives(schema, key, trail);
            if (!alternatives.isEmpty()) {
                choose(flat, schema, alternatives, trail);
            }
        }
        return flat;
    }

    /** Returns the schema's own part and the parts of its {@code allOf}, without its alternatives. */
    private ObjectNode base(ObjectNode schema, Trail trail) {
        ObjectNode flat = schema.deepCopy();
        flat.remove(FOLDED);
        List<ObjectNode> branches = Spec.objects(schema.path("allOf"));
        if (branches.isEmpty()) {
            return flat;
        }
        List<ObjectNode> parts =
                branches.stream().map(branch -> part(branch, trail)).toList();
        boolean hasFields = Schemas.isObject(schema) || parts.stream().anyMatch(Schemas::isObject);
        // Beside fields, the entries of a map are unknown fields, which the build warns of.
        List<ObjectNode> typed = parts.stream()
                .filter(part -> saysMoreThanObject(part) && !(hasFields && isMap(part)))
                .toList();
        boolean moreRequired = parts.stream().anyMatch(part -> part.has("required") && !typed.contains(part));
        boolean alone = !schema.has("anyOf") && !schema.has("oneOf") && !Schemas.isObject(schema);
        if (typed.isEmpty()) {
            require(flat, parts);
        } else if (typed.size() == 1 && !moreRequired && alone) {
            keep(flat, branches.get(parts.indexOf(typed.get(0))), parts);
        } else if (typed.stream().allMatch(Schemas::isObject)) {
            flat.put("type", "object").remove("additionalProperties");
            typed.forEach(part -> fields.extend(flat, part, trail.owner()));
            require(flat, parts);
        } else if (!Schemas.isObject(flat)) {
            types.choose(flat, typed, trail.owner());
        }
        boolean isNullable =
                typed.stream().allMatch(part -> part.path("nullable").asBoolean());
        if (!typed.isEmpty() && isNullable && !schema.has("type") && !Schemas.isObject(schema)) {
            flat.put("nullable", true); // None of the parts refuses null.
        }
        // What one part says of the access holds for the whole.
        for (String access : ACCESS) {
            if (parts.stream().anyMatch(part -> part.path(access).asBoolean())) {
                flat.put(access, true);
            }
        }
        return flat;
    }

    /** Returns a part of an {@code allOf}, folded. */
    private ObjectNode part(ObjectNode branch, Trail trail) {
        String name = Schemas.referredName(branch);
        if (name.isEmpty() || !isReference(branch)) {
            return resolved(fold(branch, trail), trail);
        }
        ObjectNode target = named(name, trail);
        if (trail.bases().contains(name)) {
            throw spec.fault(trail.place(), "refers to itself", "break the circle of references");
        } else if (trail.names().contains(name) || isAlternative(target, trail.names())) {
            return resolved(base(target, trail.withBase(name)), trail.withBase(name));
        }
        return resolved(fold(target, trail.with(name)), trail.with(name));
    }

    private ObjectNode resolved(ObjectNode flat, Trail trail) {
        return isReference(flat) ? part(flat, trail) : flat;
    }

    private ObjectNode named(String name, Trail trail) {
        return written.path(name) instanceof ObjectNode schema
                ? schema
                : spec.resolve(Schemas.REFERENCE + name, trail.place());
    }

    /** Returns whether one of these names is an alternative of the schema, or of one of its alternatives. */
    private boolean isAlternative(ObjectNode schema, Set<String> names) {
        return isAlternative(schema, names, new HashSet<>());
    }

    private boolean isAlternative(JsonNode schema, Set<String> names, Set<String> seen) {
        for (String key : List.of("anyOf", "oneOf")) {
            for (JsonNode branch : schema.path(key)) {
                String name = Schemas.referredName(branch);
                if (names.contains(name)
                        || (!name.isEmpty() && seen.add(name) && isAlternative(written.path(name), names, seen))) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * An alternative of an {@code anyOf} or {@code oneOf}.
     *
     * @param name the name of its schema; empty if it is inline
     * @param branch the alternative as the document has it
     * @param schema its folded schema
     */
    private record Alternative(String name, ObjectNode branch, ObjectNode schema) {}

    /** Returns the alternatives; one that leads back to where it came from adds nothing and is left out. */
    private List<Alternative> alternatives(ObjectNode schema, String key, Trail trail) {
        List<Alternative> alternatives = new ArrayList<>();
        for (ObjectNode branch : Spec.objects(schema.path(key))) {
            String name = isReference(branch) ? Schemas.referredName(branch) : "";
            if (!trail.names().contains(name)) {
                alternatives.add(new Alternative(name, branch, part(branch, trail)));
            }
        }
        return alternatives;
    }

    private void choose(ObjectNode flat, ObjectNode schema, List<Alternative> all, Trail trail) {
        if (all.stream()
                .anyMatch(one -> one.branch().path("nullable").asBoolean()
                        || one.schema().path("nullable").asBoolean())) {
            flat.put("nullable", true);
        }
        List<Alternative> objects =
                all.stream().filter(one -> Schemas.isObject(one.schema())).toList();
        List<ObjectNode> others = all.stream()
                .map(Alternative::schema)
                .filter(one -> !isAnyObject(one) && !Schemas.isObject(one) && !isConstraint(one))
                .toList();
        boolean mayBeOther = Schemas.isObject(flat) && !others.isEmpty() && !schema.has("type") && !schema.has("allOf");
        if (mayBeOther) {
            // The fields beside the alternatives are those of values that are objects.
            ObjectNode object = Yaml.object().put("type", "object");
            object.set("properties", flat.remove("properties"));
            Optional.ofNullable(flat.remove("required")).ifPresent(required -> object.set("required", required));
            fields.addFields(object, objects.stream().map(Alternative::schema).toList(), trail.owner());
            name(object, schema.path("discriminator"), objects);
            List<ObjectNode> typed = new ArrayList<>(others);
            typed.add(object);
            types.choose(flat, typed, trail.owner());
        } else if (Schemas.isObject(flat) || (!objects.isEmpty() && others.isEmpty())) {
            flat.put("type", "object").remove("additionalProperties");
            fields.addFields(flat, objects.stream().map(Alternative::schema).toList(), trail.owner());
            requireCommon(flat, all.stream().map(Alternative::schema).toList());
            name(flat, schema.path("discriminator"), objects);
        } else if (all.stream().allMatch(one -> isConstraint(one.schema()))) {
            requireCommon(flat, all.stream().map(Alternative::schema).toList());
        } else {
            List<ObjectNode> typed = new ArrayList<>();
            for (Alternative one : all) {
                if (!one.name().isEmpty()
                        && (Schemas.isObject(one.schema()) || one.schema().has("enum"))) {
                    typed.add(Schemas.referenceTo(one.name()));
                } else if (one.schema().has(Keys.ALTERNATIVES)) {
                    typed.addAll(Spec.objects(one.schema().path(Keys.ALTERNATIVES)));
                } else {
                    typed.add(one.schema());
                }
            }
            types.choose(flat, typed, trail.owner());
        }
    }

    /**
     * Adds the named alternatives as {@code x-alternatives}, each with the values of the discriminator that mean it.
     */
    private void name(ObjectNode flat, JsonNode discriminator, List<Alternative> objects) {
        List<Alternative> named =
                objects.stream().filter(one -> !one.name().isEmpty()).toList();
        String field = discriminator.path("propertyName").asText();
        if (!field.isEmpty() && !named.isEmpty()) {
            flat.put(Keys.DISCRIMINATOR, field);
        }
        Set<String> present = new HashSet<>();
        flat.path(Keys.ALTERNATIVES).forEach(one -> present.add(Schemas.referredName(one)));
        for (Alternative one :
                named.stream().filter(one -> present.add(one.name())).toList()) {
            ObjectNode reference = flat.withArray("/" + Keys.ALTERNATIVES).addObject();
            reference.put("$ref", Schemas.REFERENCE + one.name());
            if (!field.isEmpty()) {
                Set<String> values = new LinkedHashSet<>(values(discriminator, field, one));
                named.stream()
                        .filter(other -> isExtensionOf(other.name(), one.name(), new HashSet<>()))
                        .forEach(other -> values.addAll(values(discriminator, field, other)));
                values.forEach(reference.putArray(Keys.VALUES)::add);
            }
        }
    }

    /**
     * Returns the values that the mapping gives an alternative; or its constant; or else, as OpenAPI says, its name.
     */
    private Set<String> values(JsonNode discriminator, String field, Alternative one) {
        Set<String> values = new LinkedHashSet<>();
        for (var value : discriminator.path("mapping").properties()) {
            if (value.getValue().asText().replace(Schemas.REFERENCE, "").equals(one.name())) {
                values.add(value.getKey());
            }
        }
        JsonNode target = written.path(one.name());
        List<JsonNode> places = new ArrayList<>(List.of(target));
        target.path("allOf").forEach(places::add);
        for (JsonNode place : values.isEmpty() ? places : List.<JsonNode>of()) {
            JsonNode constants =
                    types.resolved(place.path("properties").path(field)).path("enum");
            if (constants.size() == 1) {
                values.add(constants.get(0).asText());
            }
        }
        return values.isEmpty() ? Set.of(one.name()) : values;
    }

    private boolean isExtensionOf(String name, String parent, Set<String> seen) {
        for (JsonNode part : written.path(name).path("allOf")) {
            String extended = Schemas.referredName(part);
            if (extended.equals(parent) || (seen.add(extended) && isExtensionOf(extended, parent, seen))) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether a part of an {@code allOf} says more than that values are objects. */
    private static boolean saysMoreThanObject(ObjectNode part) {
        return (Schemas.saysType(part) || part.has(Keys.ALTERNATIVES)) && !isAnyObject(part);
    }

    private static boolean isMap(ObjectNode schema) {
        return schema.path("additionalProperties").isObject() && !Schemas.isObject(schema);
    }

    private static boolean isAnyObject(ObjectNode schema) {
        return schema.path("type").asText().equals("object")
                && schema.path("additionalProperties").isEmpty()
                && !Schemas.isObject(schema);
    }

    /** Returns whether an alternative only says which fields of the object beside it are required. */
    private static boolean isConstraint(ObjectNode schema) {
        return !Schemas.saysType(schema) && schema.has("required");
    }

    private static void keep(ObjectNode flat, ObjectNode branch, List<ObjectNode> parts) {
        if (isReference(branch)) {
            flat.remove("type");
            ObjectNode reference = Schemas.referenceTo(Schemas.referredName(branch));
            flat.putArray("allOf").add(reference);
        } else {
            parts.forEach(
                    part -> part.properties().forEach(entry -> flat.putIfAbsent(entry.getKey(), entry.getValue())));
        }
    }

    /** Returns whether the schema is a reference alone, perhaps with a description beside it. */
    static boolean isReference(ObjectNode schema) {
        boolean wrapped = schema.path("allOf").size() == 1
                && schema.path("allOf").get(0).has("$ref")
                && !schema.has("properties")
                && !schema.has("anyOf")
                && !schema.has("oneOf");
        return schema.has("$ref") || wrapped;
    }

    /** Requires what the schema itself or any of the parts requires. */
    private static void require(ObjectNode schema, List<ObjectNode> parts) {
        Set<String> required = new LinkedHashSet<>(Schemas.texts(schema.path("required")));
        parts.forEach(part -> required.addAll(Schemas.texts(part.path("required"))));
        setRequired(schema, required);
    }

    /** Requires what the schema itself requires, and what every alternative does. */
    private void requireCommon(ObjectNode schema, List<ObjectNode> alternatives) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        alternatives.forEach(one -> new LinkedHashSet<>(Schemas.texts(one.path("required")))
                .forEach(name -> counts.merge(name, 1, Integer::sum)));
        counts.values().removeIf(count -> count < alternatives.size());
        counts.keySet().removeIf(name -> differInAccess(name, alternatives));
        Set<String> required = new LinkedHashSet<>(Schemas.texts(schema.path("required")));
        required.addAll(counts.keySet());
        setRequired(schema, required);
    }

    /** Returns whether only some of them say that requests or responses lack the field. */
    private boolean differInAccess(String name, List<ObjectNode> alternatives) {
        for (String access : ACCESS) {
            long marked = alternatives.stream()
                    .map(one -> one.path("properties").path(name))
                    .filter(field -> field.path(access).asBoolean()
                            || types.resolved(field).path(access).asBoolean())
                    .count();
            if (marked > 0 && marked < alternatives.size()) {
                return true;
            }
        }
        return false;
    }

    private static void setRequired(ObjectNode schema, Set<String> required) {
        ArrayNode array = Yaml.object().putArray("required");
        required.forEach(array::add);
        schema.set("required", array);
    }
}
