package dev.tapedeck.build.resolve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.names.JavaNames;
import dev.tapedeck.build.tree.FoldedWarnings;
import dev.tapedeck.build.tree.Keys;
import dev.tapedeck.build.tree.MediaTypes;
import dev.tapedeck.build.tree.Schemas;
import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.Yaml;
import java.io.PrintStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Lists the payloads of a document's webhooks: the schemas of the JSON that the service sends, by the name of the
 * webhook. {@code webhooks} of OpenAPI 3.1, the usual {@code x-webhooks} of 3.0 and the callbacks of operations are
 * read.
 */
final class ListWebhooks {
    private final Spec spec;
    private final FoldedWarnings warnings;
    private final ObjectNode payloads = Yaml.object();
    private final Map<String, Set<JsonNode>> callbacks = new HashMap<>();
    private final Set<JsonNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private ListWebhooks(Spec spec) {
        this.spec = spec;
        this.warnings = new FoldedWarnings(spec.file());
    }

    /**
     * Collects the payloads in {@code x-webhooks}, and warns of those that are not JSON. Callbacks are those of
     * operations whose paths start with this prefix; webhooks, which have no path, are recognised by their tags.
     */
    static void apply(Spec spec, String pathPrefix, PrintStream out) {
        ListWebhooks list = new ListWebhooks(spec);
        list.collectWebhooks(pathPrefix);
        list.collectCallbacks(pathPrefix);
        spec.root().remove(Keys.WEBHOOKS);
        if (!list.payloads.isEmpty()) {
            spec.root().set(Keys.WEBHOOKS, list.payloads);
        }
        list.warnings.print(out);
    }

    private void collectWebhooks(String pathPrefix) {
        WebhookTags tags = WebhookTags.of(spec, pathPrefix);
        for (String key : List.of("webhooks", Keys.WEBHOOKS)) {
            for (var webhook : spec.root().path(key).properties()) {
                if (!(webhook.getValue() instanceof ObjectNode item)) {
                    continue;
                }
                String name = webhook.getKey();
                if (tags.areOfOthers(name, item)) {
                    String problem = "shares no tag with the operations of " + pathPrefix;
                    warnings.add("webhook " + name, problem, "the client leaves it out");
                } else {
                    add("webhook " + name, item, (method, schema) -> addPayload(name, method, schema));
                }
            }
        }
    }

    private void collectCallbacks(String pathPrefix) {
        for (var path : spec.root().path("paths").properties()) {
            if (path.getKey().startsWith(pathPrefix) && path.getValue() instanceof ObjectNode written) {
                ObjectNode item = spec.resolve(written, path.getKey());
                Spec.operations(path.getKey(), item).forEach(this::collectCallbacks);
            }
        }
    }

    /** The requests of a callback may have callbacks too. */
    private void collectCallbacks(Spec.Operation operation) {
        if (!seen.add(operation.node())) {
            return;
        }
        for (var callback : operation.node().path("callbacks").properties()) {
            String name = callback.getKey();
            String place = operation.title() + ", callback " + name;
            if (callback.getValue() instanceof ObjectNode written) {
                for (ObjectNode item : Spec.objects(spec.resolve(written, place))) {
                    add(place, item, (method, schema) -> addCallback(operation, name, method, schema));
                }
            }
        }
    }

    /** Operations that share a callback share its payload too. */
    private void addCallback(Spec.Operation operation, String name, String method, JsonNode schema) {
        if (!callbacks.computeIfAbsent(name, unseen -> new HashSet<>()).add(schema)) {
            return;
        } else if (!payloads.has(name)) {
            payloads.set(name, schema);
        } else if (!payloads.get(name).equals(schema)) {
            String id = operation.id().isBlank() ? operation.method() + operation.path() : operation.id();
            addPayload(id + "-" + name, method, schema);
        }
    }

    private void addPayload(String name, String method, JsonNode schema) {
        String key = payloads.has(name) ? name + "-" + method : name;
        payloads.set(JavaNames.numbered(key, free -> !payloads.has(free)), schema);
    }

    private void add(String place, ObjectNode written, BiConsumer<String, JsonNode> found) {
        ObjectNode item = spec.resolve(written, place);
        for (Spec.Operation operation : Spec.operations(place, item)) {
            if (operation.node().path("requestBody") instanceof ObjectNode body) {
                JsonNode content = spec.resolve(body, place).path("content");
                Set<JsonNode> schemas = new LinkedHashSet<>();
                content.properties().stream()
                        .filter(type -> MediaTypes.isJson(type.getKey()))
                        .map(type -> type.getValue().path("schema"))
                        .filter(JsonNode::isObject)
                        .forEach(schemas::add);
                schemas.forEach(schema -> found.accept(operation.method(), schema.deepCopy()));
                if (schemas.isEmpty() && !content.isEmpty()) {
                    String types = String.join(
                            ", ",
                            content.propertyStream().map(Map.Entry::getKey).toList());
                    warnings.add(place, "sends " + types, "the client has classes of described JSON alone");
                }
            }
            collectCallbacks(operation);
        }
    }

    /** Makes a class for each payload that has none, such as a list. */
    static void nameAll(Spec spec) {
        for (var payload : spec.root().path(Keys.WEBHOOKS).properties()) {
            ObjectNode schema = (ObjectNode) payload.getValue();
            String referred = Schemas.referredName(schema);
            if (referred.isEmpty() || spec.schemas().path(referred).has("enum")) {
                String name = JavaNames.numbered(
                        JavaNames.type(payload.getKey()) + "Payload",
                        free -> !spec.schemas().has(free));
                spec.schemas().putObject(name).putArray(Keys.ALTERNATIVES).add(schema);
                payload.setValue(Schemas.referenceTo(name));
            }
        }
    }
}
