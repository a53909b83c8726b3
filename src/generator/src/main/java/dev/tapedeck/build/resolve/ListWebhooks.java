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
import java.util.List;
import java.util.Map;

/**
 * Lists the payloads of a document's webhooks: the schemas of the JSON that the service sends, by the name of the
 * webhook. {@code webhooks} of OpenAPI 3.1 and the usual {@code x-webhooks} of 3.0 are read.
 */
final class ListWebhooks {
    private final Spec spec;
    private final FoldedWarnings warnings;
    private final ObjectNode payloads = Yaml.object();

    private ListWebhooks(Spec spec) {
        this.spec = spec;
        this.warnings = new FoldedWarnings(spec.file());
    }

    /** Collects the payloads in {@code x-webhooks}, and warns of those that are not JSON. */
    static void apply(Spec spec, PrintStream out) {
        ListWebhooks list = new ListWebhooks(spec);
        list.collect();
        list.warnings.print(out);
    }

    private void collect() {
        for (String key : List.of("webhooks", Keys.WEBHOOKS)) {
            for (var webhook : spec.root().path(key).properties()) {
                if (webhook.getValue() instanceof ObjectNode item) {
                    add(webhook.getKey(), spec.resolve(item, key + "/" + webhook.getKey()));
                }
            }
        }
        spec.root().remove(Keys.WEBHOOKS);
        if (!payloads.isEmpty()) {
            spec.root().set(Keys.WEBHOOKS, payloads);
        }
    }

    private void add(String name, ObjectNode item) {
        for (var operation : item.properties()) {
            if (Spec.METHODS.contains(operation.getKey())
                    && operation.getValue().path("requestBody") instanceof ObjectNode body) {
                JsonNode content = spec.resolve(body, "webhooks/" + name).path("content");
                String key = payloads.has(name) ? name + "-" + operation.getKey() : name;
                for (var type : content.properties()) {
                    boolean isNew = !payloads.has(key);
                    if (isNew
                            && MediaTypes.isJson(type.getKey())
                            && type.getValue().path("schema").isObject()) {
                        payloads.set(key, type.getValue().get("schema").deepCopy());
                    }
                }
                if (!payloads.has(key) && !content.isEmpty()) {
                    String types = String.join(
                            ", ",
                            content.propertyStream().map(Map.Entry::getKey).toList());
                    warnings.add("webhook " + key, "sends " + types, "the client has a class of JSON alone");
                }
            }
        }
    }

    /** Makes a class for each payload that has none, such as a list. */
    static void nameAll(Spec spec) {
        for (var payload : spec.root().path(Keys.WEBHOOKS).properties()) {
            ObjectNode schema = (ObjectNode) payload.getValue();
            if (Schemas.referredName(schema).isEmpty()) {
                String name = JavaNames.numbered(
                        JavaNames.type(payload.getKey()) + "Payload",
                        free -> !spec.schemas().has(free));
                spec.schemas().putObject(name).putArray(Keys.ALTERNATIVES).add(schema);
                payload.setValue(Schemas.referenceTo(name));
            }
        }
    }
}
