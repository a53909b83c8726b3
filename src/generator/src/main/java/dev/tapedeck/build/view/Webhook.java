package dev.tapedeck.build.view;

import dev.tapedeck.build.names.JavaNames;
import dev.tapedeck.build.tree.Keys;
import dev.tapedeck.build.tree.Schemas;
import dev.tapedeck.build.tree.Spec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A webhook of a document.
 *
 * @param method the name of the method that parses its payload
 * @param name the name of the webhook, for Javadoc
 * @param type the class of its payload
 */
public record Webhook(String method, String name, String type) {
    /** Returns the webhooks of a document, in its order. */
    public static List<Webhook> all(Spec spec) {
        List<Webhook> webhooks = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (var payload : spec.root().path(Keys.WEBHOOKS).properties()) {
            String method = JavaNames.numbered(JavaNames.member(payload.getKey()), taken::add);
            webhooks.add(new Webhook(
                    method, Descriptions.javadoc(payload.getKey()), Schemas.referredName(payload.getValue())));
        }
        return List.copyOf(webhooks);
    }
}
