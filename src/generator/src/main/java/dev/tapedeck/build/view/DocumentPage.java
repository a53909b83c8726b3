package dev.tapedeck.build.view;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.build.tree.Spec;

/**
 * The start of the index of the pages, in Markdown.
 *
 * @param title the title of the document
 * @param doc its description
 */
public record DocumentPage(String title, String doc) {
    public static DocumentPage of(Spec spec) {
        JsonNode info = spec.root().path("info");
        return new DocumentPage(
                Descriptions.markdown(info.path("title").asText()), Descriptions.markdown(Descriptions.of(info)));
    }
}
