package dev.tapedeck.build.view;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.build.names.ClassNames;
import dev.tapedeck.build.names.JavaNames;
import dev.tapedeck.build.tree.Keys;
import dev.tapedeck.build.tree.Spec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The class of a kind of ids, such as {@code RoomSid}.
 *
 * @param format the format of its schemas, such as {@code room-sid}
 * @param name the name of the class, such as {@code RoomSid}
 * @param description what it identifies, without a full stop
 * @param pattern the regular expression that a whole id matches; empty for a UUID
 * @param form its form in words, with code in backticks
 */
public record IdClass(String format, String name, String description, String pattern, String form) {
    /** The format of UUIDs that are of no kind of their own. */
    public static final String UUID = "uuid";

    private static final List<String> KEYS = List.of("description", "pattern", "form");
    private static final Pattern FORMAT = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern HEX = Pattern.compile("\\^(.+)\\[0-9a-fA-F]\\{(\\d+)}\\$");
    private static final String A_UUID = "a UUID such as 0f8e3c1a-5b7d-4c2e-9a61-2d4f6b8a0c13";
    private static final String TWO_LETTERS = "[a-zA-Z]{2}";

    /** Returns the kinds of ids that the document lists. */
    public static List<IdClass> all(Spec spec) {
        List<IdClass> kinds = new ArrayList<>();
        Map<String, String> formats = new HashMap<>();
        for (var kind : spec.root().path(Keys.IDS).properties()) {
            IdClass id = of(spec, kind.getKey(), kind.getValue());
            String other = formats.put(id.name().toLowerCase(Locale.ROOT), kind.getKey());
            if (other != null) {
                String problem = "would be a class of the same name as " + other;
                throw spec.fault(Keys.IDS + "/" + kind.getKey(), problem, "give it another name");
            }
            kinds.add(id);
        }
        return kinds;
    }

    private static IdClass of(Spec spec, String format, JsonNode kind) {
        String place = Keys.IDS + "/" + format;
        Set<String> unknown = new TreeSet<>();
        kind.fieldNames().forEachRemaining(unknown::add);
        unknown.removeAll(KEYS);
        String description = kind.path("description").asText().strip();
        if (!FORMAT.matcher(format).matches()) {
            throw spec.fault(place, "is not named like room-id", "write words in lower case, separated by hyphens");
        } else if (description.isEmpty() || !unknown.isEmpty()) {
            throw spec.fault(
                    place,
                    description.isEmpty() ? "has no description" : "has unknown keys: " + unknown,
                    "write it like {description: The SID of a room, pattern: '^RM[0-9a-fA-F]{32}$'}");
        }
        String name = JavaNames.type(format);
        if (ClassNames.isTaken(name) && !format.equals(UUID)) {
            throw spec.fault(place, "would be a class named " + name + ", as another one is", "give it another name");
        }
        String pattern = kind.path("pattern").asText();
        requirePattern(spec, place, pattern);
        String form = kind.path("form").asText(formOf(pattern));
        return new IdClass(format, name, description, pattern, form);
    }

    private static void requirePattern(Spec spec, String place, String pattern) {
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            throw spec.fault(place, "has an invalid pattern: " + e.getDescription(), "correct the pattern");
        }
    }

    private static String formOf(String pattern) {
        if (pattern.isEmpty()) {
            return "a UUID in its canonical form of 36 characters";
        }
        Matcher hex = HEX.matcher(pattern);
        if (!hex.matches()) {
            return "a text that matches `" + pattern + "`";
        }
        String prefix = hex.group(1).equals(TWO_LETTERS) ? "two letters" : "`" + hex.group(1) + "`";
        return prefix + " and " + hex.group(2) + " hex digits";
    }

    /** Returns whether the ids are UUIDs. */
    public boolean isUuid() {
        return pattern.isEmpty();
    }

    /** Returns what an id identifies and its form, for Javadoc. */
    public String javadoc() {
        return Descriptions.javadoc(description + ": " + form + ".");
    }

    /** Returns what an id identifies and its form, for Markdown. */
    public String doc() {
        return Descriptions.markdown(description + ": " + form + ".");
    }

    /** Returns the name of the kind in messages, with article and form, as a Java literal. */
    public String kind() {
        String words = name.replaceAll("([a-z0-9])([A-Z])", "$1 $2")
                .replaceAll("\\bId$", "id")
                .replaceAll("\\bSid$", "SID")
                .replaceAll("\\bUuid$", "UUID");
        boolean vowel = "AEIO".indexOf(words.charAt(0)) >= 0;
        String shape = isUuid() ? A_UUID : form.replace("`", "");
        if (format.equals(UUID)) {
            return JavaNames.literal(shape);
        }
        return JavaNames.literal((vowel ? "an " : "a ") + words + " (" + shape + ")");
    }

    /** Returns the pattern as a Java literal. */
    public String literal() {
        return JavaNames.literal(pattern);
    }
}
