package dev.tapedeck.build.names;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Spells a contract's names as Java does. */
public final class JavaNames {
    /** The generator makes the same Java name of these as {@link #member} does. */
    private static final Pattern PLAIN =
            Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*|[a-z][a-z0-9]*([A-Z][a-z0-9]+)*|([A-Z][a-z0-9]+)+");

    /** Java's words and those that the generator keeps for its own classes, in lower case as it compares them. */
    private static final Set<String> RESERVED = Set.of(
            ("abstract assert boolean break byte case catch char class const continue default do double else enum"
                            + " extends false final finally float for goto if implements import instanceof int"
                            + " interface long native new null package private protected public return short static"
                            + " strictfp super switch synchronized this throw throws transient true try void"
                            + " volatile while yield"
                            + " apiclient apiexception apiresponse stringutil localreturntype localvaraccept"
                            + " localvaraccepts localvarauthnames localvarcontenttype localvarcontenttypes"
                            + " localvarcookieparams localvarformparams localvarheaderparams localvarpath"
                            + " localvarpostbody localvarqueryparams")
                    .split(" "));

    private JavaNames() {}

    /** {@code list_room_recordings} and {@code ListRoomRecordings} become {@code ListRoomRecordings}. */
    public static String type(String name) {
        StringBuilder type = new StringBuilder();
        for (String word : name.split("[^A-Za-z0-9]+", -1)) {
            if (!word.isEmpty()) {
                type.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
            }
        }
        return type.toString();
    }

    /**
     * {@code track_name}, {@code TrackName} and {@code $track-name} become {@code trackName}; {@code StartTime<}
     * becomes {@code startTimeBefore}, {@code URLs} {@code urls}, {@code 3d} {@code value3d} and {@code default}
     * {@code defaultValue}.
     */
    public static String member(String name) {
        String[] words = spelledOut(name).replaceFirst("^[^A-Za-z0-9]+", "").split("[^A-Za-z0-9]+", 2);
        String first = type(words[0]);
        String rest = words.length == 1 ? "" : type(words[1]);
        if (first.isEmpty() || Character.isDigit(first.charAt(0))) {
            return "value" + first + rest;
        }
        String member = lowered(first) + rest;
        return isReserved(member) ? member + "Value" : member;
    }

    /** {@code Track} becomes {@code track}, {@code SIPAddress} {@code sipAddress}, {@code URLs} {@code urls}. */
    private static String lowered(String word) {
        int capitals = 1;
        while (capitals < word.length() && Character.isUpperCase(word.charAt(capitals))) {
            capitals++;
        }
        boolean wordFollows = capitals < word.length() && Character.isLowerCase(word.charAt(capitals));
        int end = wordFollows && capitals > 1 && !word.substring(capitals).equals("s") ? capitals - 1 : capitals;
        return word.substring(0, end).toLowerCase(Locale.ROOT) + word.substring(end);
    }

    // Twilio filters by `StartTime<` and `StartTime>`; others by `Size>=`. Reactions are named `+1` and `-1`.
    private static String spelledOut(String name) {
        return name.replaceFirst("<=$", " on or before")
                .replaceFirst(">=$", " on or after")
                .replaceFirst("!=?$", " not")
                .replaceFirst("<$", " before")
                .replaceFirst(">$", " after")
                .replaceFirst("^\\+", "plus ")
                .replaceFirst("^-(?=\\d)", "minus ");
    }

    public static boolean isReserved(String name) {
        return RESERVED.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Whether the generator makes of it the member name that we do. */
    public static boolean isPlain(String name) {
        return PLAIN.matcher(name).matches() && !isReserved(name);
    }

    /** {@code in-progress} becomes {@code IN_PROGRESS}, {@code 720p} {@code VALUE_720P}, no text {@code EMPTY}. */
    public static String constant(String value) {
        if (value.isEmpty()) {
            return "EMPTY";
        }
        String words = value.replaceAll("([a-z0-9])([A-Z][a-z])", "$1_$2")
                .replaceAll("[^A-Za-z0-9]+", "_")
                .replaceAll("^_|_$", "")
                .toUpperCase(Locale.ROOT);
        return words.isEmpty() || Character.isDigit(words.charAt(0)) ? "VALUE_" + words : words;
    }

    /** The text as a Java string literal. */
    public static String literal(String text) {
        StringBuilder literal = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> literal.append("\\\\");
                case '"' -> literal.append("\\\"");
                case '\n' -> literal.append("\\n");
                case '\r' -> literal.append("\\r");
                case '\t' -> literal.append("\\t");
                default -> literal.append(isPrintable(c) ? String.valueOf(c) : String.format("\\u%04x", (int) c));
            }
        }
        return literal.append('"').toString();
    }

    private static boolean isPrintable(char c) {
        return !Character.isISOControl(c) && c != '\u2028' && c != '\u2029' && !Character.isSurrogate(c);
    }
}
