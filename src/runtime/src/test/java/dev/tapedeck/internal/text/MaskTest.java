package dev.tapedeck.internal.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ProtocolException;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okhttp3.Credentials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskTest {
    private static final String SECRET = "t0p/+=&\"<s>'cr et\u00e9:x\\";
    private static final String BASIC = Credentials.basic("SK1", SECRET, UTF_8);

    static Stream<String> spellings() {
        String base64 = BASIC.substring(6);
        String urlSafe = base64.replace('+', '-').replace('/', '_').replace("=", "");
        return Stream.of(BASIC, base64, urlSafe, "SK1:" + SECRET, SECRET)
                .flatMap(text -> Stream.of(
                        text,
                        named(text),
                        named(named(text)),
                        spelled(text, "&#%d;"),
                        spelled(text, "&#%05d;"),
                        spelled(text, "&#x%x;"),
                        spelled(text, "&#X%04X;"),
                        spelled(text, "\\u%04x"),
                        spelled(text, "\\u%04X"),
                        spelled(text, "\\\\u%04x"),
                        text.replace("\\", "\\\\").replace("/", "\\/").replace("\"", "\\\""),
                        named(text).replace("&", "\\u0026"),
                        URLEncoder.encode(text, UTF_8),
                        URLEncoder.encode(text, UTF_8).replace("+", "%20"),
                        lowerHex(URLEncoder.encode(text, UTF_8)),
                        URLEncoder.encode(URLEncoder.encode(text, UTF_8), UTF_8)))
                .distinct();
    }

    private static String named(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** Returns the text with each character that is neither a letter nor a digit in this spelling. */
    private static String spelled(String text, String format) {
        StringBuilder spelled = new StringBuilder();
        text.chars()
                .forEach(c -> spelled.append(
                        c < 128 && Character.isLetterOrDigit(c) ? Character.toString(c) : String.format(format, c)));
        return spelled.toString();
    }

    private static String lowerHex(String encoded) {
        return Pattern.compile("%..")
                .matcher(encoded)
                .replaceAll(hex -> hex.group().toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void coversCredentialsInEverySpelling(String spelling) {
        Mask mask = new Mask();
        mask.cover(BASIC);

        assertThat(mask.text("You sent [" + spelling + "] to us"))
                .matches("You sent \\[(Basic\\S{0,9} ?|SK1\\S{1,9})?\\(credentials\\)\\] to us");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer eyJhbGciOi.eyJzdWIiOi.c2lnbg", "Token abcd-efgh", "abcdefgh-with-no-scheme"})
    void coversTokensOfAnyScheme(String header) {
        Mask mask = new Mask();
        mask.cover(header);

        String token = header.replaceFirst("\\S+ ", "");
        assertThat(mask.text("a " + header + " b " + token + " c")).isEqualTo("a (credentials) b (credentials) c");
    }

    @Test
    void coversEarlierCredentials() {
        Mask mask = new Mask();
        for (int i = 10; i < 60; i++) {
            mask.cover("Bearer token-" + i);
        }

        assertThat(mask.text("token-10 token-59")).isEqualTo("(credentials) (credentials)");
    }

    @Test
    void coversTheBeginningOfATruncatedSecret() {
        Mask mask = new Mask();
        mask.cover(Credentials.basic("SK1", "0123456789abcdef0123456789abcdef"));

        assertThat(mask.text("Text '0123456789abcdef0...' is odd")).isEqualTo("Text '(credentials)...' is odd");
        assertThat(mask.text("Text '01234...' is odd")).isEqualTo("Text '(credentials)...' is odd");
        assertThat(mask.text("ends with 01234")).isEqualTo("ends with (credentials)");
    }

    @Test
    void keepsTheUserAndOtherWords() {
        Mask mask = new Mask();
        mask.cover(Credentials.basic("AC0123456789abcdef0123456789abcdef", "s3cret"));

        for (String text : new String[] {
            "AC0123456789abcdef0123456789abcdef is suspended",
            "no account AC0123456789abcdef0123456789abcdef",
            "use Basic",
            "secret",
            "is baseUrl(...) right?"
        }) {
            assertThat(mask.text(text)).isEqualTo(text);
        }
    }

    @Test
    void coversAVeryShortSecretOnlyWithItsUser() {
        Mask mask = new Mask();
        mask.cover(Credentials.basic("SK1", "ab"));

        assertThat(mask.text("about SK1:ab and U0sxOmFi")).isEqualTo("about (credentials) and (credentials)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            See https://a.example/b?Signature=s1g.            | See https://a.example/b?...
            See (https://a.example/b?s1g)                     | See (https://a.example/b?...
            /bucket/file?X-Amz-Signature=s1g HTTP/1.1         | /bucket/file?... HTTP/1.1
            //a.example/b?x=s1g                               | //a.example/b?...
            "http:\\/\\/a.example\\/b?x\\u003ds1g"            | "http:\\/\\/a.example\\/b?..."
            https%3A%2F%2Fa.example%2Fb%3Fx%3Ds1g             | https%3A%2F%2Fa.example%2Fb%3F...
            https://me:s1g@a.example/b                        | https://a.example/b
            $.links.https://a.example/b?x=s1g[0]              | $.links.https://a.example/b?...
            Signature=s1g&Expires=1                           | Signature=...&Expires=1
            what? who? why?                                   | what? who? why?
            """)
    void hidesTheQueriesOfLinks(String text, String shown) {
        assertThat(new Mask().text(text)).isEqualTo(shown);
    }

    @Test
    void returnsAnExceptionWithoutSecretsItself() {
        Mask mask = new Mask();
        mask.cover(BASIC);
        IOException harmless = new IOException("reset", new ProtocolException("odd"));

        assertThat(mask.of(harmless)).isSameAs(harmless);
    }

    @Test
    void coversCausesAndSuppressedExceptions() {
        Mask mask = new Mask();
        mask.cover(BASIC);
        IOException failure = new IOException("reset", new ProtocolException("Unexpected status line: " + BASIC));
        failure.addSuppressed(new ProtocolException(SECRET));
        Throwable masked = mask.of(failure);

        assertThat(masked).hasMessage("reset").hasToString("java.io.IOException: reset");
        assertThat(masked.getCause())
                .hasToString("java.net.ProtocolException: Unexpected status line: (credentials)")
                .isInstanceOf(IOException.class);
        assertThat(masked.getSuppressed()[0]).hasMessage("(credentials)");
        assertThat(masked.getStackTrace()).isEqualTo(failure.getStackTrace());
    }

    @Test
    void isFastForMaliciousTexts() {
        Mask mask = new Mask();
        mask.cover(Credentials.basic("SK1", "&amp;&amp;&amp;&amp;"));
        for (String piece :
                new String[] {"&amp;", "%25", "\\", "?", "https://", "//", "a?b=", "token", "<", "</", "@"}) {
            String text = piece.repeat(100_000 / piece.length());

            assertThat(mask.text(text)).isNotEmpty();
            assertThat(Markup.words("<p>" + text)).isNotNull();
        }
    }

    @Test
    void coversTheSecretInBase64() {
        Mask mask = new Mask();
        mask.cover(Credentials.basic("SK1", "s3cret/+secret"));

        String encoded = Base64.getEncoder().encodeToString("s3cret/+secret".getBytes(ISO_8859_1));
        assertThat(mask.text("x-" + encoded)).isEqualTo("x-(credentials)");
    }
}
