package dev.tapedeck.build.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.JsonPathException;
import com.jayway.jsonpath.Option;
import com.jayway.jsonpath.PathNotFoundException;
import com.jayway.jsonpath.spi.json.JacksonJsonNodeJsonProvider;
import com.jayway.jsonpath.spi.mapper.JacksonMappingProvider;
import dev.tapedeck.build.tree.Keys;
import dev.tapedeck.build.tree.Schemas;
import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.SpecException;
import dev.tapedeck.build.tree.Yaml;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Applies an OpenAPI Overlay 1.0 document: merges the update of each action into the nodes that its target selects.
 *
 * <p>Objects are merged, arrays are appended to (values already present are not repeated), other values are replaced;
 * {@code remove: true} removes. Examples of the overlay come before those of the vendor, because the first one is the
 * default. An action that matches nothing stops the build, because the vendor has changed what it corrects.
 */
public final class ApplyOverlay {
    private static final Pattern UNION = Pattern.compile("(.*)\\[('[^']*'(?:\\s*,\\s*'[^']*')+)]");
    private static final Configuration NODES = Configuration.builder()
            .jsonProvider(new JacksonJsonNodeJsonProvider())
            .mappingProvider(new JacksonMappingProvider())
            .options(Option.ALWAYS_RETURN_LIST)
            .build();
    private static final Configuration PATHS = NODES.addOptions(Option.AS_PATH_LIST);

    private ApplyOverlay() {}

    public static void apply(Spec spec, Path file) {
        apply(spec, file, OverlayTolerance.NONE);
    }

    /** Applies the actions of an overlay file. Actions that do not fit are handled as the tolerance says. */
    public static void apply(Spec spec, Path file, OverlayTolerance tolerance) {
        ObjectNode overlay = Yaml.read(file);
        if (!overlay.path("actions").isArray()) {
            throw new SpecException(
                    file.toString(), "", "has no list of actions", "write it as an OpenAPI Overlay 1.0");
        }
        int number = 1;
        for (JsonNode action : overlay.get("actions")) {
            String place = "action " + number++;
            if (tolerance.without().contains(file + ", " + place)) {
                continue;
            }
            try {
                apply(spec, file, action, place);
            } catch (SpecException e) {
                tolerance.misfits().accept(e);
            }
        }
    }

    private static void apply(Spec spec, Path file, JsonNode action, String place) {
        if (action.path("description").asText().isBlank()) {
            throw new SpecException(file.toString(), place, "has no description", "write there why it is needed");
        }
        String target = action.path("target").asText();
        boolean remove = action.path("remove").asBoolean();
        if (target.isBlank() || remove == action.has("update")) {
            String mend = "give it a target and either 'update' or 'remove: true'";
            throw new SpecException(file.toString(), place, "cannot be carried out", mend);
        }
        requireReferences(spec, file, place, action.path("update"));
        for (String single : singles(target)) {
            ArrayNode found = select(spec, file, single, place, remove ? PATHS : NODES);
            if (remove) {
                removeAll(spec, file, place, found);
            } else {
                found.forEach(node -> update(file, place, node, action.get("update")));
            }
        }
    }

    /**
     * Refuses an update that refers to a schema that the document lacks. An inline schema that an earlier action has
     * named will become a schema of that name.
     */
    private static void requireReferences(Spec spec, Path file, String place, JsonNode update) {
        for (JsonNode reference : update.findValues("$ref")) {
            String text = reference.asText();
            String name = text.substring(text.lastIndexOf('/') + 1);
            if (text.startsWith(Schemas.REFERENCE)
                    && spec.root().at(text.substring(1)).isMissingNode()
                    && !spec.root().findValuesAsText(Keys.NAME).contains(name)) {
                String problem = "its update refers to " + text + ", which is not in " + spec.file();
                throw new SpecException(file.toString(), place, problem, "correct the reference, or drop the action");
            }
        }
    }

    /**
     * {@code $.a['b','c']} as {@code $.a['b']} and {@code $.a['c']}: JsonPath would return a copy that contains both.
     */
    private static List<String> singles(String target) {
        Matcher union = UNION.matcher(target);
        if (!union.matches()) {
            return List.of(target);
        }
        return Pattern.compile("\\s*,\\s*")
                .splitAsStream(union.group(2))
                .map(name -> union.group(1) + "[" + name + "]")
                .toList();
    }

    private static ArrayNode select(Spec spec, Path file, String target, String place, Configuration configuration) {
        ArrayNode found;
        try {
            found = JsonPath.using(configuration).parse((Object) spec.root()).read(target);
        } catch (PathNotFoundException e) {
            found = Yaml.object().putArray("none");
        } catch (JsonPathException e) {
            String problem = "its target " + target + " is not a JSONPath";
            throw new SpecException(file.toString(), place, problem, "correct the target");
        }
        if (found.isEmpty()) {
            String problem = "its target " + target + " matches nothing in " + spec.file();
            throw new SpecException(file.toString(), place, problem, "correct the target, or drop the action");
        }
        return found;
    }

    /** Removes from the last to the first, so that removing an item of an array does not move the others. */
    private static void removeAll(Spec spec, Path file, String place, ArrayNode paths) {
        try {
            for (int i = paths.size() - 1; i >= 0; i--) {
                JsonPath.using(NODES)
                        .parse((Object) spec.root())
                        .delete(paths.get(i).asText());
            }
        } catch (JsonPathException e) {
            throw new SpecException(file.toString(), place, "removes the whole document", "correct its target");
        }
    }

    private static void update(Path file, String place, JsonNode target, JsonNode update) {
        if (target instanceof ObjectNode object && update instanceof ObjectNode changes) {
            merge(file, place, object, changes);
        } else if (target instanceof ArrayNode array) {
            append(array, update);
        } else {
            String problem = "its update does not fit its target, which holds " + target.getNodeType();
            throw new SpecException(file.toString(), place, problem, "target the object or array around it");
        }
    }

    private static void merge(Path file, String place, ObjectNode object, ObjectNode changes) {
        for (var change : changes.properties()) {
            JsonNode old = object.path(change.getKey());
            if (old instanceof ObjectNode oldObject && change.getValue() instanceof ObjectNode nested) {
                merge(file, place, oldObject, nested);
                if (change.getKey().equals("examples")) {
                    putFirst(oldObject, nested);
                }
            } else if (old instanceof ArrayNode array && change.getValue().isArray()) {
                append(array, change.getValue());
            } else if (old.isContainerNode() && !old.isEmpty()) {
                String problem = "its update would replace the object or list '" + change.getKey() + "'";
                throw new SpecException(file.toString(), place, problem, "remove it in an action of its own first");
            } else {
                object.set(change.getKey(), change.getValue().deepCopy());
            }
        }
    }

    private static void putFirst(ObjectNode object, ObjectNode first) {
        ObjectNode rest = object.deepCopy();
        object.removeAll();
        first.fieldNames().forEachRemaining(name -> object.set(name, rest.remove(name)));
        object.setAll(rest);
    }

    private static void append(ArrayNode array, JsonNode values) {
        Set<JsonNode> present = new HashSet<>();
        array.forEach(present::add);
        for (JsonNode value :
                values.isArray() ? values : Yaml.object().putArray("one").add(values)) {
            if (present.add(value)) {
                array.add(value.deepCopy());
            }
        }
    }
}
