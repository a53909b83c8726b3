package dev.tapedeck.build;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns a Twilio SID's pattern into the {@code format} that the generator maps to a class.
 *
 * <p>The class checks prefix and length itself, so pattern and lengths are dropped. An overlay's own format stays.
 */
final class Ids {
    private static final Pattern SID = Pattern.compile("\\^(.+)\\[0-9a-fA-F]\\{32}\\$");
    private static final String ANY_PREFIX = "[a-zA-Z]{2}";
    private static final Map<String, String> FORMATS = Map.of(
            "AC",
            "account-sid",
            "CA",
            "call-sid",
            "CJ",
            "composition-sid",
            "CR",
            "credential-sid",
            "HK",
            "composition-hook-sid",
            "MT",
            "track-sid",
            "PA",
            "participant-sid",
            "RM",
            "room-sid",
            "RT",
            "recording-sid",
            ANY_PREFIX,
            "sid");

    private Ids() {}

    static void apply(Spec spec, PrintStream warnings) {
        Set<String> unknown = new TreeSet<>();
        Schemas.visit(spec, (schema, place) -> apply(schema, unknown));
        if (!unknown.isEmpty()) {
            warnings.println("[WARNING] " + spec.file() + ": no type is known for SIDs that start with " + unknown
                    + ": they become dev.tapedeck.id.Sid; add a type in Ids.java, or a format in an overlay.");
        }
    }

    private static void apply(ObjectNode schema, Set<String> unknown) {
        Matcher pattern = SID.matcher(schema.path("pattern").asText());
        if (!pattern.matches()) {
            return;
        }
        String prefix = pattern.group(1);
        if (!schema.has("format")) {
            if (!FORMATS.containsKey(prefix)) {
                unknown.add(prefix);
            }
            schema.put("format", FORMATS.getOrDefault(prefix, "sid"));
        }
        schema.remove(List.of("pattern", "minLength", "maxLength"));
    }
}
