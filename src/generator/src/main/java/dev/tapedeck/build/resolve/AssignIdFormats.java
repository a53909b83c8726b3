package dev.tapedeck.build.resolve;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.tree.Keys;
import dev.tapedeck.build.tree.Schemas;
import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.view.IdClass;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives each schema of an id the {@code format} of its kind. An overlay lists the kinds in {@code x-ids}; a schema
 * without a format whose pattern is that of a kind gets the format of the kind. {@code uuid} is a kind where it is
 * used.
 */
public final class AssignIdFormats {
    private static final Pattern SID = Pattern.compile("\\^(.+)\\[0-9a-fA-F]\\{32}\\$");
    private static final String ANY_SID = "^[a-zA-Z]{2}[0-9a-fA-F]{32}$";

    private AssignIdFormats() {}

    static void apply(Spec spec, PrintStream warnings) {
        Map<String, String> formats = new HashMap<>();
        IdClass.all(spec).forEach(kind -> formats.put(kind.pattern(), kind.format()));
        Set<String> unknown = new TreeSet<>();
        Schemas.visit(spec, (schema, place) -> apply(schema, formats, unknown));
        if (!unknown.isEmpty()) {
            warnings.println("[WARNING] " + spec.file() + ": no id is named for SIDs that start with " + unknown
                    + ": they get the kind " + formats.get(ANY_SID) + "; add a line for each to x-ids in the"
                    + " overlay.");
        }
        Schemas.visit(spec, (schema, place) -> {
            if (Schemas.isText(schema) && schema.path("format").asText().equals(IdClass.UUID)) {
                ObjectNode kind = spec.root().withObject("/" + Keys.IDS).withObject("/" + IdClass.UUID);
                kind.put("description", kind.path("description").asText("The id of any resource"));
            }
        });
    }

    private static void apply(ObjectNode schema, Map<String, String> formats, Set<String> unknown) {
        String pattern = schema.path("pattern").asText();
        if (schema.has("format") || !Schemas.isText(schema) || pattern.isEmpty()) {
            return;
        }
        Matcher sid = SID.matcher(pattern);
        if (formats.containsKey(pattern)) {
            schema.put("format", formats.get(pattern));
        } else if (sid.matches() && formats.containsKey(ANY_SID)) {
            unknown.add(sid.group(1));
            schema.put("format", formats.get(ANY_SID));
        }
    }
}
