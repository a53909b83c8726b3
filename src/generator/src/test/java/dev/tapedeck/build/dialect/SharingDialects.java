package dev.tapedeck.build.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.Yaml;
import java.util.Map;

/** Parts of operations in place, or shared by references to the components. */
final class SharingDialects {
    private SharingDialects() {}

    static void inPlace(ObjectNode document) {
        Spec spec = new Spec("", document);
        RewriteDocument.everyOperation(document, operation -> {
            ArrayNode parameters = Yaml.object().putArray("inPlace");
            Spec.objects(operation.path("parameters"))
                    .forEach(parameter ->
                            parameters.add(spec.resolve(parameter, "").deepCopy()));
            operation.set("parameters", parameters);
        });
        document.withObject("/components").remove("parameters");
    }

    static void shared(ObjectNode document) {
        ObjectNode components = document.withObject("/components");
        for (Spec.Operation operation : new Spec("", document).operations()) {
            if (operation.node().path("parameters") instanceof ArrayNode parameters) {
                for (int i = 0; i < parameters.size(); i++) {
                    parameters.set(i, moved(components, "parameters", operation.id() + "." + i, parameters.get(i)));
                }
            }
            if (operation.node().has("requestBody")) {
                JsonNode body = operation.node().get("requestBody");
                operation.node().set("requestBody", moved(components, "requestBodies", operation.id(), body));
            }
            for (Map.Entry<String, JsonNode> response :
                    operation.node().path("responses").properties()) {
                String name = operation.id() + "." + response.getKey();
                response.setValue(moved(components, "responses", name, response.getValue()));
            }
        }
    }

    /** Moves the leading path parameters that all operations of a path share to the path. */
    static void atThePath(ObjectNode document) {
        inPlace(document);
        for (JsonNode path : document.path("paths")) {
            if (path instanceof ObjectNode item) {
                Spec.Operation only = only(item);
                if (only != null && only.parameters().size() > 0) {
                    item.putArray("parameters").add(((ArrayNode) only.node().get("parameters")).remove(0));
                }
            }
        }
    }

    private static Spec.@org.jspecify.annotations.Nullable Operation only(ObjectNode path) {
        ObjectNode document = Yaml.object();
        document.putObject("paths").set("/", path);
        var operations = new Spec("", document).operations();
        return operations.size() == 1 ? operations.get(0) : null;
    }

    private static ObjectNode moved(ObjectNode components, String kind, String name, JsonNode part) {
        if (part.has("$ref")) {
            return (ObjectNode) part;
        }
        components.withObject("/" + kind).set(name, part);
        return Yaml.object().put("$ref", "#/components/" + kind + "/" + name);
    }
}
