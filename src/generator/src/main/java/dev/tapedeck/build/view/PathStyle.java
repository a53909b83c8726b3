package dev.tapedeck.build.view;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.build.names.JavaNames;
import dev.tapedeck.build.tree.Keys;

/**
 * How a list or an object in the path is serialized.
 *
 * @param separator what separates its values, as a Java literal
 * @param isPairs whether names and values of an object are joined by an equals sign
 */
public record PathStyle(String separator, boolean isPairs) {
    static PathStyle of(JsonNode parameter) {
        return new PathStyle(
                JavaNames.literal(parameter.path(Keys.SEPARATOR).asText()),
                parameter.path(Keys.STYLE).asText().equals("pairs"));
    }
}
