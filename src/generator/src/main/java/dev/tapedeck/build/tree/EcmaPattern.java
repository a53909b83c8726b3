package dev.tapedeck.build.tree;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Translates a regular expression of a contract, which is one of ECMA-262 with the flag {@code u}, to one of Java that
 * matches the same texts. There is none for what the two understand differently and for what is not ECMA-262: such a
 * pattern is not checked, so that no value is refused that the contract allows.
 */
public final class EcmaPattern {
    /** Many contracts have the literal of a programming language. */
    private static final Pattern LITERAL = Pattern.compile("/(.+)/([dgimsuvy]*)", Pattern.DOTALL);

    private static final Pattern QUANTIFIER = Pattern.compile("([*+?]|\\{\\d+(,\\d*)?})\\??(?![*+?{])");
    private static final Pattern GROUP = Pattern.compile("\\((\\?(:|=|!|<=|<!|<[A-Za-z$_][\\w$]*>))?(?!\\?)");
    private static final Pattern CODE = Pattern.compile("\\\\(x\\p{XDigit}{2}|u\\p{XDigit}{4}|u\\{\\p{XDigit}{1,6}})");
    private static final Pattern PROPERTY = Pattern.compile("\\\\([pP])\\{([^{}]+)}");
    private static final String SPACES =
            "\\t-\\r \\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}" + "\\x{205f}\\x{3000}\\x{feff}";
    private static final String WORD = "[0-9A-Za-z_]";
    private static final String EDGE = "(?:(?<=" + WORD + ")(?!" + WORD + ")|(?<!" + WORD + ")(?=" + WORD + "))";
    private static final Map<String, String> ESCAPES = Map.of(
            "v", "\\x0b", "0", "\\x00", "t", "\\t", "n", "\\n", "r", "\\r", "f", "\\f", "d", "[0-9]", "D", "[^0-9]",
            "/", "/");

    private final String pattern;
    private final boolean ignoresCase;
    private final boolean dotAll;
    private final StringBuilder java = new StringBuilder();
    private int at;

    private EcmaPattern(String pattern, String flags) {
        this.pattern = pattern;
        this.ignoresCase = flags.contains("i");
        this.dotAll = flags.contains("s");
    }

    /** Returns the expression in Java; empty if it cannot be checked. */
    public static Optional<String> toJava(String pattern) {
        Matcher literal = LITERAL.matcher(pattern);
        boolean isLiteral = literal.matches();
        String flags = isLiteral ? literal.group(2) : "";
        try {
            if (flags.matches(".*[mv].*")) {
                return Optional.empty();
            }
            EcmaPattern translated = new EcmaPattern(isLiteral ? literal.group(1) : pattern, flags);
            translated.translate();
            String java = (translated.ignoresCase ? "(?iu)" : "") + translated.java;
            Pattern.compile(java);
            return Optional.of(java);
        } catch (UntranslatableException | PatternSyntaxException e) {
            return Optional.empty();
        }
    }

    private void translate() {
        while (at < pattern.length()) {
            char c = pattern.charAt(at);
            switch (c) {
                case '\\' -> escape();
                case '[' -> set();
                case '(' -> group();
                case '*', '+', '?', '{' -> java.append(next(QUANTIFIER).group());
                case '$' -> put("\\z");
                case '.' -> put(dotAll ? "[\\s\\S]" : "[^\\n\\r\\x{2028}\\x{2029}]");
                case ']', '}' -> throw new UntranslatableException();
                default -> put(String.valueOf(c));
            }
        }
    }

    private void put(String translated) {
        java.append(translated);
        at++;
    }

    private Matcher next(Pattern form) {
        Matcher matcher = form.matcher(pattern).region(at, pattern.length()).useTransparentBounds(true);
        if (!matcher.lookingAt()) {
            throw new UntranslatableException();
        }
        at = matcher.end();
        return matcher;
    }

    private void group() {
        String start = next(GROUP).group();
        java.append(start.endsWith(">") ? "(" : start);
    }

    private void escape() {
        char c = escaped();
        switch (c) {
            case 'b' -> escaped(EDGE);
            case 'B' -> escaped("(?!" + EDGE + ")");
            case 's' -> escaped("[" + SPACES + "]");
            case 'S' -> escaped("[^" + SPACES + "]");
            default -> common(c);
        }
    }

    private char escaped() {
        if (at + 1 == pattern.length()) {
            throw new UntranslatableException();
        }
        return pattern.charAt(at + 1);
    }

    private void escaped(String translated) {
        java.append(translated);
        at += 2;
    }

    /** Translates an escape that means the same in a set and outside. */
    private void common(char c) {
        String known = ESCAPES.get(String.valueOf(c));
        if (c == '0' && at + 2 < pattern.length() && Character.isDigit(pattern.charAt(at + 2))) {
            throw new UntranslatableException();
        } else if (known != null) {
            escaped(known);
        } else if (c == 'w' || c == 'W') {
            if (ignoresCase) {
                throw new UntranslatableException();
            }
            escaped("\\" + c);
        } else if (c == 'x' || c == 'u') {
            code();
        } else if (c == 'p' || c == 'P') {
            property();
        } else if (c < 0x80 && !Character.isLetterOrDigit(c)) {
            escaped("\\" + c);
        } else {
            throw new UntranslatableException();
        }
    }

    private void code() {
        int point = codePoint();
        if (Character.isHighSurrogate((char) point) && point < 0x10000 && at < pattern.length()) {
            point = Character.toCodePoint((char) point, (char) codePoint());
        }
        if (!Character.isValidCodePoint(point) || (point >= 0xd800 && point < 0xe000)) {
            throw new UntranslatableException();
        }
        java.append(String.format("\\x{%x}", point));
    }

    private int codePoint() {
        return Integer.parseInt(next(CODE).group(1).replaceAll("[xu{}]", ""), 16);
    }

    private void property() {
        Matcher property = next(PROPERTY);
        String name = property.group(2);
        String java17;
        if (name.matches("[LMNPSZC]|L[ultmo]|M[nce]|N[dlo]|P[cdseifo]|S[mcko]|Z[slp]|C[cfon]|(Script|sc)=\\w+|ASCII")) {
            java17 = name;
        } else if (name.matches("Alpha|Alphabetic|Lowercase|Uppercase|White_Space")) {
            // Alone, Alpha is a class of ASCII letters in Java.
            java17 = "Is" + name.replaceFirst("Alpha$", "Alphabetic");
        } else {
            throw new UntranslatableException();
        }
        java.append("\\").append(property.group(1)).append('{').append(java17).append('}');
    }

    /** Translates a set in brackets, in which Java gives a meaning to {@code [} and {@code &&} too. */
    private void set() {
        at++;
        boolean negated = at < pattern.length() && pattern.charAt(at) == '^';
        at += negated ? 1 : 0;
        int first = at;
        if (negated && pattern.startsWith("]", at)) {
            put("[\\s\\S]");
            return;
        }
        java.append(negated ? "[^" : "[");
        while (true) {
            if (at == pattern.length()) {
                throw new UntranslatableException();
            }
            char c = pattern.charAt(at);
            if (c == ']') {
                break;
            } else if (c == '\\') {
                escapeInSet(negated);
            } else {
                put((c == '[' || c == '&' || c == '^' ? "\\" : "") + c);
            }
        }
        if (at == first) {
            throw new UntranslatableException();
        }
        put("]");
    }

    private void escapeInSet(boolean negated) {
        char c = escaped();
        if (c == 'b') {
            escaped("\\x08");
        } else if (c == 's') {
            escaped(SPACES);
        } else if (c == 'd') {
            escaped("0-9");
        } else if ((c == 'S' || c == 'D') && negated) {
            throw new UntranslatableException();
        } else if (c == 'S') {
            escaped("[^" + SPACES + "]");
        } else {
            common(c);
        }
        boolean isClass = "dDwWsSpP".indexOf(c) >= 0;
        if (isClass && pattern.startsWith("-", at) && !pattern.startsWith("-]", at)) {
            throw new UntranslatableException();
        }
    }

    /** The expression means something else in Java, or is not one of ECMA-262. */
    private static final class UntranslatableException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
