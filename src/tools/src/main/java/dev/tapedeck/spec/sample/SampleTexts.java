package dev.tapedeck.spec.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Random texts of the formats, lengths and patterns of schemas. */
final class SampleTexts {
    private static final int TRIES = 30;

    /** Characters that mean something in a URL, a form, a cookie or JSON are among them. */
    private static final List<String> ODD = List.of(
            "a b",
            "a&b=c",
            "100%",
            "a+b",
            "x/y?z#q",
            "é",
            "日本",
            "\uD83D\uDE00",
            "a,b",
            "\"q\"",
            "a;b",
            "[x]",
            "~._-",
            "'(*)!",
            "a\\b");

    private static final List<String> WORDS = List.of("oslo", "Ada", "x1", "red-7", "a_b", "K9");

    private final Random random;
    private final boolean isPlain;

    SampleTexts(Random random, boolean isPlain) {
        this.random = random;
        this.isPlain = isPlain;
    }

    /** Returns a short text of letters, digits, hyphens and underscores. */
    String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    String text(FoldedSchema folded) {
        for (int i = 0; i < TRIES; i++) {
            String text = candidate(folded, i);
            int length = text.codePointCount(0, text.length());
            boolean fits = length >= folded.bound("minLength", 0)
                    && length <= folded.bound("maxLength", Integer.MAX_VALUE)
                    && folded.patterns.stream().allMatch(pattern -> matches(pattern, text));
            if (fits) {
                return text;
            }
        }
        throw new NoSampleException("No text is found for " + folded.patterns);
    }

    private static boolean matches(String pattern, String text) {
        try {
            return Pattern.compile(pattern).matcher(text).find();
        } catch (PatternSyntaxException e) {
            return true;
        }
    }

    private String candidate(FoldedSchema folded, int attempt) {
        if (!folded.patterns.isEmpty()) {
            List<JsonNode> examples =
                    folded.examples.stream().filter(JsonNode::isTextual).toList();
            if (attempt % 2 == 0 && !examples.isEmpty()) {
                return examples.get(random.nextInt(examples.size())).asText();
            }
            return new PatternText(folded.patterns.get(0), random).text();
        }
        return switch (folded.format) {
            case "date-time" ->
                "20" + (10 + random.nextInt(80)) + "-03-14T09:26:" + (10 + random.nextInt(50)) + fraction();
            case "date" -> "20" + (10 + random.nextInt(80)) + "-12-0" + (1 + random.nextInt(9));
            case "time" -> "09:26:" + (10 + random.nextInt(50)) + "Z";
            case "duration" -> "PT" + (1 + random.nextInt(9)) + "H";
            case "uuid" -> new UUID(random.nextLong(), random.nextLong()).toString();
            case "uri", "url", "uri-reference" -> "https://a.example/" + word() + "?b=" + random.nextInt(9) + "&c=d";
            case "email" -> word() + "@a.example";
            case "hostname" -> "a.example";
            case "ipv4" -> "192.0.2." + random.nextInt(256);
            case "ipv6" -> "2001:db8::" + (1 + random.nextInt(9));
            case "byte" ->
                Base64.getEncoder().encodeToString(plain(folded).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            case "decimal" -> "1.50";
            case "int64", "int32" -> String.valueOf(random.nextInt(1000));
            default -> plain(folded);
        };
    }

    private String fraction() {
        return List.of("Z", ".120Z", ".123456Z").get(random.nextInt(3));
    }

    private String plain(FoldedSchema folded) {
        int least = folded.bound("minLength", 0);
        int most = folded.bound("maxLength", Integer.MAX_VALUE);
        StringBuilder text =
                new StringBuilder(isPlain || random.nextBoolean() ? word() : ODD.get(random.nextInt(ODD.size())));
        while (text.codePointCount(0, text.length()) < least) {
            text.append((char) ('a' + random.nextInt(26)));
        }
        return text.codePointCount(0, text.length()) <= most
                ? text.toString()
                : text.substring(0, text.offsetByCodePoints(0, most));
    }
}
