package dev.tapedeck.build.resolve;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.names.JavaNames;
import dev.tapedeck.build.tree.Keys;
import dev.tapedeck.build.tree.Spec;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Assigns each operation one tag, which names its interface. An overlay may rename a tag by {@code x-name}. */
public final class AssignTags {
    private static final Pattern PLAIN = Pattern.compile("[A-Z][A-Za-z0-9]*( [A-Z][A-Za-z0-9]*)*");

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> spellings = new HashMap<>();

    private AssignTags(Spec spec) {
        // Interfaces share the wire package with classes, and file names must not differ in case alone.
        spec.schemas().fieldNames().forEachRemaining(name -> spellings.put(key(name), ""));
    }

    public static void apply(Spec spec) {
        Map<String, ObjectNode> tags = new LinkedHashMap<>();
        for (ObjectNode tag : Spec.objects(spec.root().path("tags"))) {
            tags.merge(tag.path("name").asText(), tag, ObjectNode::setAll);
        }
        AssignTags names = new AssignTags(spec);
        tags.forEach((vendorName, tag) -> {
            String name = tag.path(Keys.NAME).asText(vendorName);
            tag.put("name", names.of(vendorName, name)).remove(Keys.NAME);
        });
        Set<String> used = new LinkedHashSet<>();
        for (Spec.Operation operation : spec.operations()) {
            String tag = operation.node().path("tags").path(0).asText("Default");
            String name = names.of(tag, tag);
            used.add(name);
            operation.node().putArray("tags").add(name);
        }
        Set<String> listed = new LinkedHashSet<>();
        tags.values().removeIf(tag -> {
            String name = tag.path("name").asText();
            return !used.contains(name) || !listed.add(name);
        });
        tags.values().forEach(tag -> tag.remove("externalDocs"));
        spec.root().putArray("tags").addAll(tags.values());
    }

    private String of(String vendorName, String wanted) {
        return names.computeIfAbsent(vendorName, unseen -> named(wanted));
    }

    /** Tags with the same resulting name, such as {@code rooms} and {@code Rooms}, share an interface. */
    private String named(String wanted) {
        String plain = PLAIN.matcher(wanted).matches() ? wanted : JavaNames.type(wanted);
        String name = plain.isEmpty() || Character.isDigit(plain.charAt(0)) ? "Group" + plain : plain;
        while (spellings.getOrDefault(key(name + "Api"), name).isEmpty()) {
            name += "Calls";
        }
        return spellings.merge(key(name + "Api"), name, (first, second) -> first);
    }

    private static String key(String name) {
        return JavaNames.type(name).toLowerCase(Locale.ROOT);
    }
}
