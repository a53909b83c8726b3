package dev.tapedeck.words;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A phrase to avoid.
 *
 * @param pattern the phrase
 * @param advice what to write instead
 */
record Rule(Pattern pattern, String advice) {
    private static final String SEPARATOR = " => ";

    /** Returns the rules in {@code rules.txt}. */
    static List<Rule> all() throws IOException {
        try (InputStream rules = Rule.class.getResourceAsStream("rules.txt")) {
            return new String(rules.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains(SEPARATOR) && !line.startsWith("#"))
                    .map(Rule::parse)
                    .toList();
        }
    }

    private static Rule parse(String line) {
        String[] parts = line.split(SEPARATOR, 2);
        return new Rule(Pattern.compile(parts[0].replace(" ", "\\s+")), parts[1]);
    }

    /** Returns a line for each occurrence in the prose of a file. */
    Stream<String> findings(String file, String prose) {
        return pattern.matcher(prose).results().map(found -> {
            long line = prose.substring(0, found.end()).lines().count();
            String phrase = found.group().strip().replaceAll("\\s+", " ");
            return "%s:%d: \"%s\": %s".formatted(file, line, phrase, advice);
        });
    }
}
