package dev.tapedeck.twilio.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Random parameters of a query, and a form. */
record SpelledRequest(Map<String, String> parameters, String form) {
    private static final List<String> PIECES = List.of(
            "a", "B", "7", " ", "@", ":", "'", ",", "/", "!", "(", ")", "*", "~", ";", "$", "?", "&", "=", "+", "%",
            "#", "é", "会", "🎥", "-", "_", ".", "\"", "[");

    /**
     * Returns the encoders of JavaScript, Java, Python, Go, OkHttp, and one that leaves all characters plain that RFC
     * 3986 allows; each in upper and lower case.
     */
    static List<UnaryOperator<String>> encoders() {
        List<UnaryOperator<String>> all = new ArrayList<>();
        for (HexFormat hex : List.of(HexFormat.of().withUpperCase(), HexFormat.of())) {
            all.add(text -> encoded(text, "-_.!~*'()", "%20", hex));
            all.add(text -> encoded(text, "-_.*", "+", hex));
            all.add(text -> encoded(text, "-_.~", "%20", hex));
            all.add(text -> encoded(text, "-_.~", "+", hex));
            all.add(text -> encoded(text, "-_.*", "%20", hex));
            all.add(text -> encoded(text, "-_.!$'()*,/:;?@~", "%20", hex));
            all.add(text -> encoded(text, "-_.!$'()*,/:;?@~", "+", hex));
        }
        return all;
    }

    private static String encoded(String text, String plain, String space, HexFormat hex) {
        StringBuilder out = new StringBuilder();
        for (byte octet : text.getBytes(UTF_8)) {
            if (octet == ' ') {
                out.append(space);
            } else if (octet > 0 && (Character.isLetterOrDigit(octet) || plain.indexOf(octet) >= 0)) {
                out.append((char) octet);
            } else {
                hex.toHexDigits(out.append('%'), octet);
            }
        }
        return out.toString();
    }

    static SpelledRequest of(Random random) {
        Map<String, String> parameters = IntStream.range(0, 1 + random.nextInt(4))
                .boxed()
                .collect(Collectors.toMap(
                        each -> "P" + each + text(random), each -> text(random), (a, b) -> a, LinkedHashMap::new));
        return new SpelledRequest(parameters, random.nextBoolean() ? "" : "RoomName=Ada%27s+room");
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(9), 0, PIECES.size())
                .mapToObj(PIECES::get)
                .collect(Collectors.joining());
    }

    String query(UnaryOperator<String> encoder) {
        return parameters.entrySet().stream()
                .map(each -> encoder.apply(each.getKey()) + "=" + encoder.apply(each.getValue()))
                .collect(Collectors.joining("&"));
    }

    List<SpelledRequest> changed() {
        Map<String, String> longer = new LinkedHashMap<>(parameters);
        longer.replaceAll((name, value) -> value + "x");
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.put("admin", "");
        return List.of(
                new SpelledRequest(longer, form),
                new SpelledRequest(more, form),
                new SpelledRequest(parameters, "Zzz=1"));
    }
}
