package dev.tapedeck.build.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * The names of an enum's constants. Values whose usual names would be the same are told apart by their signs
 * ({@code GMT_PLUS_12}, {@code GMT_MINUS_12}), or else by their case ({@code LOWER_M}, {@code UPPER_M}), or else by
 * numbers. The order of the values does not matter.
 */
public final class ConstantNames {
    private static final Map<Integer, String> SIGNS = signs();
    /** Members that every open enum has. */
    private static final Set<String> TAKEN = Set.of("UNRECOGNIZED", "CONSTANTS");

    private ConstantNames() {}

    private static Map<Integer, String> signs() {
        String names = "+PLUS -DASH <LESS >GREATER =EQUAL !NOT *STAR #HASH %PERCENT &AND |PIPE .DOT ,COMMA :COLON"
                + " ;SEMICOLON /SLASH \\BACKSLASH @AT $DOLLAR ?QUESTION ~TILDE ^CARET 'QUOTE \"QUOTES `BACKTICK"
                + " (OPEN )CLOSE [OPEN_SQUARE ]CLOSE_SQUARE {OPEN_BRACE }CLOSE_BRACE";
        Map<Integer, String> signs = new HashMap<>();
        for (String sign : names.split(" ", -1)) {
            signs.put((int) sign.charAt(0), sign.substring(1));
        }
        signs.put((int) ' ', "SPACE");
        return Map.copyOf(signs);
    }

    /** Returns the names by value; some may be wanted, and are given unless every open enum has such a member. */
    public static Map<String, String> of(List<String> values, Map<String, String> wanted) {
        Map<String, String> given = new HashMap<>(wanted);
        given.values().removeAll(TAKEN);
        Map<String, String> names = new HashMap<>();
        values.forEach(value -> names.put(value, given.getOrDefault(value, JavaNames.constant(value))));
        Set<String> free = new TreeSet<>(values);
        free.removeAll(given.keySet());
        rename(names, free, ConstantNames::spelled);
        rename(names, free, value -> byCase(value) + names.get(value));
        Set<String> taken = new HashSet<>(TAKEN);
        given.values().forEach(taken::add);
        for (String value : free) {
            names.compute(value, (same, name) -> numbered(String.valueOf(name), taken));
        }
        return names;
    }

    /** Gives the values that share a name, or have only a number for one, these names. */
    private static void rename(Map<String, String> names, Set<String> free, UnaryOperator<String> renamed) {
        Map<String, List<String>> groups = new TreeMap<>();
        names.forEach((value, name) ->
                groups.computeIfAbsent(name, same -> new ArrayList<>()).add(value));
        groups.forEach((name, values) -> {
            if (values.size() > 1 || name.equals("VALUE_")) {
                values.stream().filter(free::contains).forEach(value -> names.put(value, renamed.apply(value)));
            }
        });
    }

    private static String numbered(String name, Set<String> taken) {
        String unique = name;
        for (int number = 2; !taken.add(unique); number++) {
            unique = name + "_" + number;
        }
        return unique;
    }

    /** {@code -asc} becomes {@code MINUS_ASC}, {@code a.b} {@code A_DOT_B} and {@code á} {@code A_WITH_ACUTE}. */
    private static String spelled(String value) {
        StringBuilder words = new StringBuilder();
        int[] letters = value.codePoints().toArray();
        for (int i = 0; i < letters.length; i++) {
            boolean plain = letters[i] < 0x80 && (Character.isLetterOrDigit(letters[i]) || letters[i] == '_');
            if (plain) {
                words.appendCodePoint(letters[i]);
            } else {
                boolean minus =
                        letters[i] == '-' && (i == 0 || (i + 1 < letters.length && Character.isDigit(letters[i + 1])));
                words.append('_').append(minus ? "MINUS" : word(letters[i])).append('_');
            }
        }
        return JavaNames.constant(words.toString());
    }

    private static String word(int letter) {
        String name = SIGNS.containsKey(letter) ? SIGNS.get(letter) : Character.getName(letter);
        return name == null
                ? "U" + Integer.toHexString(letter)
                : name.replaceFirst("^LATIN (SMALL|CAPITAL) LETTER ", "");
    }

    private static String byCase(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        String upper = value.toUpperCase(Locale.ROOT);
        if (lower.equals(upper)) {
            return "";
        }
        return value.equals(lower) ? "LOWER_" : value.equals(upper) ? "UPPER_" : "MIXED_";
    }
}
