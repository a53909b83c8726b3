package dev.tapedeck.build.names;

import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Turns names of a contract into names and literals of Java. */
public final class JavaNames {
    /** Names from which openapi-generator makes the same Java name as {@link #member}. */
    private static final Pattern PLAIN =
            Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*|[a-z][a-z0-9]*([A-Z][a-z0-9]+)*|([A-Z][a-z0-9]+)+");

    /** Keywords of Java and words that openapi-generator reserves, in lower case as it compares them. */
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

    /** File systems take names of 255 bytes; classes of requests and nested classes have longer names than this. */
    private static final int LONGEST_TYPE = 120;

    private JavaNames() {}

    /** {@code list_room_recordings} and {@code ListRoomRecordings} become {@code ListRoomRecordings}. */
    public static String type(String name) {
        StringBuilder type = new StringBuilder();
        for (String word : name.split("[^A-Za-z0-9]+", -1)) {
            if (!word.isEmpty()) {
                type.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
            }
        }
        return type.length() <= LONGEST_TYPE ? type.toString() : shortened(type.toString());
    }

    /** Returns a name that a file can have: its start, and a number that tells it from others with this start. */
    private static String shortened(String type) {
        return type.substring(0, LONGEST_TYPE - Integer.SIZE / 4) + Integer.toHexString(type.hashCode());
    }

    /**
     * {@code track_name}, {@code TrackName} and {@code $track-name} become {@code trackName}; {@code StartTime<}
     * becomes {@code startTimeBefore}, {@code URLs} {@code urls}, {@code 3d} {@code value3d} and {@code default}
     * {@code defaultValue}.
     */
    public static String member(String name) {
        String[] words =
                withoutOperators(name).replaceFirst("^[^A-Za-z0-9]+", "").split("[^A-Za-z0-9]+", 2);
        String first = type(words[0]);
        String rest = words.length == 1 ? "" : type(words[1]);
        if (first.isEmpty() || Character.isDigit(first.charAt(0))) {
            return "value" + first + rest;
        }
        String member = withLowerStart(first) + rest;
        return isReserved(member) ? member + "Value" : member;
    }

    /** {@code Track} becomes {@code track}, {@code SIPAddress} {@code sipAddress}, {@code URLs} {@code urls}. */
    private static String withLowerStart(String word) {
        int capitals = 1;
        while (capitals < word.length() && Character.isUpperCase(word.charAt(capitals))) {
            capitals++;
        }
        boolean wordFollows = capitals < word.length() && Character.isLowerCase(word.charAt(capitals));
        int end = wordFollows && capitals > 1 && !word.substring(capitals).equals("s") ? capitals - 1 : capitals;
        return word.substring(0, end).toLowerCase(Locale.ROOT) + word.substring(end);
    }

    // Twilio filters by `StartTime<` and `StartTime>`; others by `Size>=`. Reactions are named `+1` and `-1`.
    private static String withoutOperators(String name) {
        return name.replaceFirst("<=$", " on or before")
                .replaceFirst(">=$", " on or after")
                .replaceFirst("!=?$", " not")
                .replaceFirst("<$", " before")
                .replaceFirst(">$", " after")
                .replaceFirst("^\\+", "plus ")
                .replaceFirst("^-(?=\\d)", "minus ");
    }

    /** Returns whether a member or class cannot have this name. */
    public static boolean isReserved(String name) {
        return RESERVED.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Returns whether openapi-generator makes the same member name of it as {@link #member}. */
    public static boolean isPlain(String name) {
        return PLAIN.matcher(name).matches() && !isReserved(name);
    }

    /**
     * {@code in-progress} becomes {@code IN_PROGRESS}, {@code 720p} {@code VALUE_720P}, {@code -1} {@code MINUS_1}, no
     * text {@code EMPTY}.
     */
    public static String constant(String value) {
        if (value.isEmpty()) {
            return "EMPTY";
        }
        String words = value.replaceFirst("^-(?=\\d)", "minus_")
                .replaceAll("([a-z0-9])([A-Z][a-z])", "$1_$2")
                .replaceAll("[^A-Za-z0-9]+", "_")
                .replaceAll("^_|_$", "")
                .toUpperCase(Locale.ROOT);
        return words.isEmpty() || Character.isDigit(words.charAt(0)) ? "VALUE_" + words : words;
    }

    /** Returns the text as a Java string literal. */
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

    /** Returns the name itself if it is free, else the name with the first number from 2 that makes it free. */
    public static String numbered(String name, Predicate<String> isFree) {
        String unique = name;
        for (int number = 2; !isFree.test(unique); number++) {
            unique = name + number;
        }
        return unique;
    }

    private static boolean isPrintable(char c) {
        return !Character.isISOControl(c) && c != '\u2028' && c != '\u2029' && !Character.isSurrogate(c);
    }
}
