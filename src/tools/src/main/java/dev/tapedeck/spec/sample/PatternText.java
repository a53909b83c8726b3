package dev.tapedeck.spec.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A random text that matches a regular expression, if that has neither lookarounds nor references back. */
final class PatternText {
    private static final String WORD = "abcXYZ019_";
    private static final String ANY = "abcXYZ019";
    private static final int MOST_REPEATS = 3;

    private final String pattern;
    private final Random random;
    private int position;

    PatternText(String pattern, Random random) {
        this.pattern = pattern;
        this.random = random;
    }

    String text() {
        position = 0;
        return alternatives();
    }

    private boolean hasNext() {
        return position < pattern.length();
    }

    private char peek() {
        if (!hasNext()) {
            throw new NoSampleException("The pattern ends early: " + pattern);
        }
        return pattern.charAt(position);
    }

    private char next() {
        char next = peek();
        position++;
        return next;
    }

    private String alternatives() {
        List<String> options = new ArrayList<>(List.of(sequence()));
        while (hasNext() && peek() == '|') {
            next();
            options.add(sequence());
        }
        return options.get(random.nextInt(options.size()));
    }

    private String sequence() {
        StringBuilder text = new StringBuilder();
        while (hasNext() && peek() != '|' && peek() != ')') {
            int start = position;
            String atom = atom();
            int end = position;
            int repeats = repeats();
            int after = position;
            for (int i = 0; i < repeats; i++) {
                position = start;
                text.append(i == 0 ? atom : atom());
                position = end;
            }
            position = after;
        }
        return text.toString();
    }

    private String atom() {
        char c = next();
        return switch (c) {
            case '^', '$' -> "";
            case '.' -> one(ANY);
            case '(' -> group();
            case '[' -> set();
            case '\\' -> escape();
            default -> String.valueOf(c);
        };
    }

    private String group() {
        if (hasNext() && peek() == '?') {
            next();
            char kind = next();
            if (kind == '<' && peek() != '=' && peek() != '!') {
                position = pattern.indexOf('>', position) + 1;
            } else if (kind != ':') {
                throw new NoSampleException("The pattern looks around: " + pattern);
            }
        }
        String text = alternatives();
        next();
        return text;
    }

    private String escape() {
        String characters = escaped(next());
        return characters.isEmpty() ? "" : one(characters);
    }

    private String escaped(char c) {
        return switch (c) {
            case 'd' -> "0123456789";
            case 'w' -> WORD;
            case 's' -> " ";
            case 'S', 'D', 'W' -> c == 'W' ? "-" : "x";
            case 'b', 'B' -> "";
            case 'n' -> "\n";
            case 't' -> "\t";
            case 'r' -> "\r";
            case 'u' -> code(4);
            case 'x' -> code(2);
            case 'p' -> {
                position = pattern.indexOf('}', position) + 1;
                yield "a";
            }
            default -> String.valueOf(c);
        };
    }

    private String code(int digits) {
        if (position + digits > pattern.length() || peek() == '{') {
            throw new NoSampleException("The pattern has an unknown escape: " + pattern);
        }
        String code = pattern.substring(position, position + digits);
        position += digits;
        return String.valueOf((char) Integer.parseInt(code, 16));
    }

    private String set() {
        boolean negated = peek() == '^';
        if (negated) {
            next();
        }
        StringBuilder characters = new StringBuilder();
        while (peek() != ']') {
            char c = next();
            String first = c == '\\' ? escaped(next()) : String.valueOf(c);
            if (first.length() == 1 && peek() == '-' && pattern.charAt(position + 1) != ']') {
                next();
                char last = next();
                String end = last == '\\' ? escaped(next()) : String.valueOf(last);
                for (int i = first.charAt(0); i <= Math.min(end.charAt(0), first.charAt(0) + 100); i++) {
                    characters.append((char) i);
                }
            } else {
                characters.append(first);
            }
        }
        next();
        if (!negated) {
            return one(characters.toString());
        }
        String allowed = (ANY + " -.~")
                .chars()
                .filter(c -> characters.indexOf(String.valueOf((char) c)) < 0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return one(allowed);
    }

    private String one(String characters) {
        if (characters.isEmpty()) {
            throw new NoSampleException("The pattern has an empty set: " + pattern);
        }
        return String.valueOf(characters.charAt(random.nextInt(characters.length())));
    }

    private int repeats() {
        int least = 1;
        int most = 1;
        if (hasNext() && "?*+{".indexOf(peek()) >= 0) {
            switch (next()) {
                case '?' -> least = 0;
                case '*' -> {
                    least = 0;
                    most = MOST_REPEATS;
                }
                case '+' -> most = MOST_REPEATS;
                default -> {
                    int end = pattern.indexOf('}', position);
                    String[] limits = pattern.substring(position, end).split(",", -1);
                    position = end + 1;
                    least = Integer.parseInt(limits[0].strip());
                    most = limits.length == 1 ? least : least + MOST_REPEATS;
                    if (limits.length > 1 && !limits[1].isBlank()) {
                        most = Math.min(most, Integer.parseInt(limits[1].strip()));
                    }
                }
            }
            if (hasNext() && (peek() == '?' || peek() == '+')) {
                next();
            }
        }
        return least + random.nextInt(most - least + 1);
    }
}
