package dev.tapedeck.twilio.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All spellings of a URL are equivalent, and few, however odd the URL is. */
class CallbackUrlTest {
    private static final int MOST = 116;
    private static final List<String> PIECES = List.of(
            "a", "B", "7", "-", "_", ".", "~", "%", "%%", "%2", "%25", "%26", "%3D", "%3d", "%23", "%2B", "%20", "+",
            " ", "&", "=", "?", "/", ";", "%3B", "%2F", "%2f", "@", "%40", "%34", "%31", "%41", "%00", "%0A", "'",
            "%27", "\"", "[", "%5B", "|", "é", "%C3%A9", "%c3%a9", "%C3", "%FF", "🎥", "\uD83C", "*", "%2A", "(", "%29",
            "$", "%7E");

    private static Stream<String> urls() {
        Random random = new Random(20261122);
        return Stream.generate(() -> "https://" + (random.nextBoolean() ? "Hooks" : "hooks") + ".example.com"
                        + (random.nextBoolean() ? ":8443" : "") + "/" + text(random) + "?" + text(random)
                        + (random.nextInt(4) == 0 ? "#" + text(random) : ""))
                .limit(3_000);
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(12), 0, PIECES.size())
                .mapToObj(PIECES::get)
                .collect(Collectors.joining());
    }

    @Test
    void spellingsHaveTheSameParametersAndPath() {
        urls().forEach(url -> {
            Parts expected = Parts.of(url);

            assertThat(CallbackUrl.spellings(url))
                    .startsWith(url)
                    .hasSizeLessThanOrEqualTo(MOST)
                    .allSatisfy(spelling -> assertThat(Parts.of(spelling)).isEqualTo(expected));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hooks.example.com/room?a=%40",
                "ftp://hooks.example.com/room?a=%40",
                "https://hooks.example.com:abc/room?a=%40",
                "https://hooks.example.com:80abc?a=%40",
                "https://[::1/room?a=%40"
            })
    void textThatIsNotAUrlHasOneSpelling(String text) {
        assertThat(CallbackUrl.spellings(text)).containsExactly(text);
    }

    /** The meaning of a URL: its host and path, and the decoded parameters in order. */
    private record Parts(String host, List<String> path, Object parameters, String fragment) {
        static Parts of(String url) {
            String address = url.split("#", 2)[0];
            String[] parts = address.split("\\?", 2);
            String[] origin = parts[0].split("/", 4);
            return new Parts(
                    origin[2].toLowerCase(Locale.ROOT).replaceFirst(":\\d+$", ""),
                    Stream.of(origin[3].split("(?<=[/;])|(?=[/;])", -1))
                            .map(Parts::decoded)
                            .toList(),
                    FormParameters.parse(parts[1]).all(),
                    url.substring(address.length()));
        }

        /** Decodes a path, where a plus is literal, and so is a percent sign that encodes nothing. */
        private static String decoded(String text) {
            String encoded = text.replace("+", "%2B").replaceAll("%(?![0-9a-fA-F]{2})", "%25");
            // An encoded dot or slash does not separate.
            return URLDecoder.decode(encoded.replaceAll("(?i)%(2e|2f|3b|3f)", "%25$1"), StandardCharsets.UTF_8)
                    .toLowerCase(Locale.ROOT);
        }
    }
}
