package dev.tapedeck.build.resolve;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.tree.Schemas;
import dev.tapedeck.build.tree.Spec;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/**
 * The tags that separate the webhooks of a part of a document from those of other parts.
 *
 * @param spec the document
 * @param wanted the tags of the operations of the part; empty if the part is the whole document
 */
record WebhookTags(Spec spec, Set<String> wanted) {
    /** Returns the tags of the operations whose paths start with this prefix. */
    static WebhookTags of(Spec spec, String pathPrefix) {
        Set<String> wanted = new HashSet<>();
        boolean isPart = false;
        for (var path : spec.root().path("paths").properties()) {
            if (path.getValue() instanceof ObjectNode item && path.getKey().startsWith(pathPrefix)) {
                wanted.addAll(tags(path.getKey(), spec.resolve(item, path.getKey())));
            } else {
                isPart |= path.getKey().startsWith("/");
            }
        }
        return new WebhookTags(spec, isPart ? wanted : Set.of());
    }

    /** Returns whether a webhook has tags, but none of the part's operations. */
    boolean areOfOthers(String name, ObjectNode webhook) {
        Set<String> tags = tags(name, spec.resolve(webhook, name));
        return !wanted.isEmpty() && !tags.isEmpty() && Collections.disjoint(tags, wanted);
    }

    private static Set<String> tags(String path, ObjectNode item) {
        Set<String> tags = new HashSet<>();
        Spec.operations(path, item)
                .forEach(operation -> tags.addAll(Schemas.texts(operation.node().path("tags"))));
        return tags;
    }
}
