package dev.tapedeck.build.lower;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.names.JavaNames;
import dev.tapedeck.build.tree.Keys;
import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.Yaml;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives the parameters of each path names that Java accepts, which is safe because only their values are sent. The path
 * as the vendor spells it is kept in {@code x-path}.
 */
final class NamePathParameters {
    private static final Pattern BRACES = Pattern.compile("\\{([^{}/]+)}");
    /** Names of other parameters of a wire method. */
    private static final Set<String> TAKEN =
            Set.of("query", "headers", "cookies", "form", "body", "parts", "content", "options");

    private NamePathParameters() {}

    static void apply(Spec spec) {
        ObjectNode renamed = Yaml.object();
        for (var path : spec.root().path("paths").properties()) {
            Map<String, String> names = names(path.getKey());
            Map<String, String> prefixes = prefixes(spec, path.getValue());
            String key = key(path.getKey(), names, prefixes);
            while (renamed.has(key)) {
                names.replaceAll((name, member) -> member + "2");
                key = key(path.getKey(), names, prefixes);
            }
            for (Spec.Operation operation : Spec.operations(path.getKey(), path.getValue())) {
                operation.node().put(Keys.PATH, path.getKey());
                parameters(spec, operation.node(), names);
            }
            renamed.set(key, path.getValue());
        }
        spec.root().set("paths", renamed);
    }

    private static Map<String, String> names(String path) {
        Map<String, String> names = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>(TAKEN);
        Matcher braces = BRACES.matcher(path);
        while (braces.find()) {
            String name = braces.group(1);
            if (!names.containsKey(name)) {
                String member = JavaNames.member(name);
                String unique = TAKEN.contains(member) ? member + "Value" : member;
                for (int number = 2; !taken.add(unique.toLowerCase(Locale.ROOT)); number++) {
                    unique = member + number;
                }
                names.put(name, JavaNames.isPlain(name) && unique.equals(JavaNames.member(name)) ? name : unique);
            }
        }
        return names;
    }

    /** Returns what precedes the parameters in the path, by their names. */
    private static Map<String, String> prefixes(Spec spec, JsonNode operations) {
        Map<String, String> prefixes = new HashMap<>();
        for (JsonNode operation : operations) {
            pathParameters(operation)
                    .forEach(parameter ->
                            prefixes.put(parameter.path("name").asText(), StylePathParameter.prefix(spec, parameter)));
        }
        return prefixes;
    }

    private static String key(String path, Map<String, String> names, Map<String, String> prefixes) {
        return BRACES.matcher(path).replaceAll(braces -> {
            String name = braces.group(1);
            return Matcher.quoteReplacement(prefixes.getOrDefault(name, "") + "{" + names.get(name) + "}");
        });
    }

    private static void parameters(Spec spec, ObjectNode operation, Map<String, String> names) {
        for (ObjectNode parameter : pathParameters(operation)) {
            String name = parameter.path("name").asText();
            StylePathParameter.mark(spec, parameter);
            parameter.put("name", names.get(name)).put(Keys.WIRE_NAME, name);
        }
    }

    private static List<ObjectNode> pathParameters(JsonNode operation) {
        return Spec.objects(operation.path("parameters")).stream()
                .filter(parameter -> parameter.path("in").asText().equals("path"))
                .toList();
    }
}
