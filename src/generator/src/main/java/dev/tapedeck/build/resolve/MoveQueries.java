package dev.tapedeck.build.resolve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes query parameters of the variables after the {@code ?} of a path, which OpenAPI does not provide for:
 * {@code /things?action=get&id={id}} becomes {@code /things?action=get} with the parameter {@code id}.
 */
final class MoveQueries {
    private static final Pattern VARIABLE = Pattern.compile("([^&=?]+)=\\{([^{}]+)}");

    private MoveQueries() {}

    static void apply(Spec spec) {
        ObjectNode moved = Yaml.object();
        for (var path : spec.root().path("paths").properties()) {
            String key = path.getKey();
            int query = key.indexOf('?');
            if (query >= 0 && key.indexOf('{', query) >= 0 && path.getValue() instanceof ObjectNode item) {
                List<String> kept = new ArrayList<>();
                for (String pair : key.substring(query + 1).split("&", -1)) {
                    Matcher variable = VARIABLE.matcher(pair);
                    if (variable.matches()) {
                        Spec.operations(key, item)
                                .forEach(operation -> add(spec, operation, item, variable.group(1), variable.group(2)));
                    } else {
                        kept.add(pair);
                    }
                }
                key = key.substring(0, query) + (kept.isEmpty() ? "" : "?" + String.join("&", kept));
            }
            moved.set(key, path.getValue());
        }
        if (spec.root().has("paths")) {
            spec.root().set("paths", moved);
        }
    }

    /** Adds the parameter, with what the document says of the variable. */
    private static void add(Spec spec, Spec.Operation operation, ObjectNode item, String name, String variable) {
        ObjectNode parameter = Yaml.object();
        for (JsonNode list : List.of(item.path("parameters"), operation.node().path("parameters"))) {
            for (ObjectNode written : Spec.objects(list)) {
                ObjectNode said = spec.resolve(written, operation.title());
                boolean isOfPath = said.path("in").asText().equals("path");
                if (isOfPath && said.path("name").asText().equals(variable)) {
                    parameter = said.deepCopy();
                }
            }
        }
        parameter.put("name", name).put("in", "query").put("required", true);
        operation.node().withArray("/parameters").add(parameter);
    }
}
