package dev.tapedeck.build.resolve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.lower.AssignPackages;
import dev.tapedeck.build.tree.Schemas;
import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.view.IdClass;
import dev.tapedeck.build.view.TypePage;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The kinds of ids, each a class: those that an overlay lists in {@code x-ids}, and {@code uuid} where it is used.
 *
 * <p>A kind is the {@code format} of its schemas. A schema without one, whose pattern is the pattern of a kind, gets
 * it.
 */
public final class AssignIdFormats {
    /** The key, at the root of a document, of all kinds by their formats. */
    public static final String KINDS = "x-ids";

    /** The format of UUIDs that are of no kind. */
    public static final String UUID = "uuid";

    private static final Pattern SID = Pattern.compile("\\^(.+)\\[0-9a-fA-F]\\{32}\\$");
    private static final String ANY_SID = "^[a-zA-Z]{2}[0-9a-fA-F]{32}$";

    private AssignIdFormats() {}

    public static void apply(Spec spec, PrintStream warnings) {
        Map<String, String> formats = new HashMap<>();
        kinds(spec).forEach(kind -> formats.put(kind.pattern(), kind.format()));
        Set<String> unknown = new TreeSet<>();
        Schemas.visit(spec, (schema, place) -> apply(schema, formats, unknown));
        if (!unknown.isEmpty()) {
            warnings.println("[WARNING] " + spec.file() + ": no id is named for SIDs that start with " + unknown
                    + ": they become of the kind " + formats.get(ANY_SID) + "; add a line for each to x-ids in the"
                    + " overlay.");
        }
        Schemas.visit(spec, (schema, place) -> {
            if (isText(schema) && schema.path("format").asText().equals(UUID)) {
                ObjectNode kind = spec.root().withObject("/" + KINDS).withObject("/" + UUID);
                kind.put("description", kind.path("description").asText("The id of any resource"));
            }
        });
    }

    private static void apply(ObjectNode schema, Map<String, String> formats, Set<String> unknown) {
        String pattern = schema.path("pattern").asText();
        if (schema.has("format") || !isText(schema) || pattern.isEmpty()) {
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

    private static boolean isText(JsonNode schema) {
        return schema.path("type").asText("string").equals("string");
    }

    /** The kinds that the document lists. */
    public static List<IdClass> kinds(Spec spec) {
        List<IdClass> kinds = new ArrayList<>();
        Map<String, String> names = new HashMap<>();
        for (var kind : spec.root().path(KINDS).properties()) {
            IdClass id = IdClass.of(spec, kind.getKey(), kind.getValue());
            String other = names.put(id.name().toLowerCase(Locale.ROOT), kind.getKey());
            if (other != null) {
                String problem = "would be a class of the same name as " + other;
                throw spec.fault(KINDS + "/" + kind.getKey(), problem, "name it otherwise");
            }
            kinds.add(id);
        }
        return kinds;
    }

    /** Leaves the check of an id to its class, and adds the classes to the schemas. */
    public static void lower(Spec spec) {
        List<IdClass> kinds = kinds(spec);
        Map<String, String> names = kinds.stream().collect(Collectors.toMap(IdClass::format, IdClass::name));
        Schemas.visit(spec, (schema, place) -> {
            String name = names.get(schema.path("format").asText());
            if (isText(schema) && name != null) {
                schema.remove(List.of("pattern", "minLength", "maxLength"));
                schema.put(TypePage.PAGE, name);
            }
        });
        for (IdClass kind : kinds) {
            if (spec.schemas().has(kind.name())) {
                String problem = "is named " + kind.name() + ", as the kind of ids " + kind.format() + " is";
                throw spec.fault("components/schemas/" + kind.name(), problem, "give one of them another name");
            }
            ObjectNode schema = spec.schemas().putObject(kind.name()).put("type", "object");
            schema.put(AssignPackages.PACKAGE, "id").put("description", kind.description());
            // The generator makes no class of an object without fields.
            schema.withObject("/properties/value").put("type", "string");
        }
    }
}
