package dev.tapedeck.twilio.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Callbacks whose URL arrives in another spelling than the signed one. */
class SpelledUrlTest {
    private static final String TOKEN = "0123456789abcdef0123456789abcdef";
    private static final String HOOK = "https://hooks.example.com/room?";
    private final SignatureVerifier verifier = SignatureVerifier.of(TOKEN);

    // Signatures of an independent HMAC-SHA1.
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                ":443/room?who=client%3AAda, xqpLhtlS8LMN7aQNddOIYLVeU8Q=, true",
                ":443/room?who=client%3AAda, TMWlGWC2ASteSvgcIJAcKlYPEXw=, true",
                "/room?who=client%3AAda, xqpLhtlS8LMN7aQNddOIYLVeU8Q=, true",
                "/room?who=client%3AAda, TMWlGWC2ASteSvgcIJAcKlYPEXw=, true",
                "/room?StatusCallbackEvent=participant-connected&ParticipantIdentity=ada%40example.com,"
                        + " MWtzlxlKO/RzMRBkiakofEE+jeQ=, true",
                "/room?StatusCallbackEvent=participant-connected&ParticipantIdentity=ada%40example.com,"
                        + " b2hp5STeCOuTH5QkVwmhZCn3M5s=, true",
                "/room?RoomName=Ada%27s%20room, SBSDYnBEoo/4iBgqcUGzvjYEDVg=, true",
                "/room?RoomName=Ada%27s%20room, 67HkuFq0m8MOK91jH1FJtVj5Lgw=, true",
                // Fully decoded, including the space.
                "/room?RoomName=Ada%27s%20room, o7cgRLAOJy+67AZVERc0dBWP+Oo=, false"
            })
    void verifiesKnownSpellings(String url, String signature, boolean valid) {
        assertThat(verifier.isValid(CallbackRequest.get("https://hooks.example.com" + url), signature))
                .isEqualTo(valid);
    }

    @ParameterizedTest
    @ValueSource(strings = {"@", ":", "'", ",", "/", "!", "(", ")", "*", "~", ";", "$", "?"})
    void verifiesCharactersPlainOrEncoded(String character) {
        String upper = String.format("%%%02X", (int) character.charAt(0));
        List<String> all = List.of(character, upper, upper.toLowerCase(Locale.ROOT));

        for (String signed : all) {
            for (String arrived : all) {
                assertVerifies(HOOK + "a=x%20" + signed + "y&b", HOOK + "a=x+" + arrived + "y&b");
            }
        }
    }

    /** Encoders do not encode these characters, but some servers leave them encoded. */
    @ParameterizedTest
    @ValueSource(strings = {"-", "_", ".", "7", "Z"})
    void verifiesUnreservedCharactersThatArriveEncoded(String character) {
        String encoded = String.format("%%%02x", (int) character.charAt(0));

        assertVerifies(HOOK + "a=x%20" + character, HOOK + "a=x+" + encoded);
    }

    @ParameterizedTest
    @ValueSource(strings = {"@", ":", "'", ",", "!", "(", ")", "*", "$", "+", "&", "="})
    void verifiesSpellingsOfThePath(String character) {
        String encoded = String.format("%%%02x", (int) character.charAt(0));

        assertVerifies(HOOK.replace("room", "r" + character), HOOK.replace("room", "r" + encoded));
        assertVerifies(HOOK.replace("room", "r" + encoded), HOOK.replace("room", "r" + character));
    }

    @ParameterizedTest
    @CsvSource({
        "https://hooks.example.com/room?a=%40, https://Hooks.EXAMPLE.com/room?a=@",
        "https://Hooks.EXAMPLE.com:443/room?a=%40, https://Hooks.EXAMPLE.com/room?a=@",
        "https://hooks.example.com/room?a=%40, HTTPS://hooks.example.com:443/room?a=%40",
        "http://[2001:db8::a]/room?a=%2c, http://[2001:DB8::A]:80/room?a=%2C",
        "https://u:P@hooks.example.com/?a=+, https://u:P@HOOKS.example.com?a=%20#@"
    })
    void verifiesAHostWithCapitals(String signed, String arrived) {
        if (signed.contains("/?")) {
            assertRefuses(signed, arrived);
        } else {
            assertVerifies(signed, arrived);
        }
    }

    static Stream<SpelledRequest> requests() {
        Random random = new Random(20261123);
        return Stream.generate(() -> SpelledRequest.of(random)).limit(25);
    }

    /** Any standard encoder may have written the signed URL, and any other one the URL that arrived. */
    @ParameterizedTest
    @MethodSource("requests")
    void verifiesEveryStandardSpellingAgainstEveryOther(SpelledRequest request) {
        for (UnaryOperator<String> signer : SpelledRequest.encoders()) {
            String signed = HOOK + request.query(signer);
            String signature = signature(signed, request.form());
            for (UnaryOperator<String> server : SpelledRequest.encoders()) {
                String arrived = HOOK + request.query(server);
                assertThat(verifier.isValid(CallbackRequest.form(arrived, request.form()), signature))
                        .as(signed + " as " + arrived)
                        .isTrue();
                for (SpelledRequest other : request.changed()) {
                    assertThat(verifier.isValid(
                                    CallbackRequest.form(HOOK + other.query(server), other.form()), signature))
                            .as(signed + " forged as " + other)
                            .isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "a=1%26admin=1, a=1&admin=1",
        "a=1&admin=1, a=1%26admin=1",
        "a=1%26admin%3D1, a=1&admin=1",
        "a%3D1=2, a=1=2",
        "a=1%2Bb, a=1+b",
        "a=1+b, a=1%2Bb",
        "a=1%2520b, a=1%20b",
        "a=%2541, a=%41",
        "a=%25%34%31, a=%2541%31",
        "a=%%34%31, a=%41",
        "a=%2340, a=#40",
        "a=b%23c, a=b#c",
        "a=%C3%A9, a=e",
        "a=b, A=b",
        "a=b, a=B",
        "a=b&c=d, c=d&a=b",
        "a=, a",
        "a=b, a=b&",
        "a=x%20y, a=x y%00"
    })
    void neverAcceptsOtherParameters(String signed, String arrived) {
        assertRefuses(HOOK + signed, HOOK + arrived);
    }

    @ParameterizedTest
    @CsvSource({"/a%2Fb, /a/b", "/a;b, /a%3Bb", "/a%2E%2E, /a..", "/a+b, /a%20b", "/A, /a", "/a%3Fb, /a?b"})
    void neverAcceptsAnotherPath(String signed, String arrived) {
        String host = "https://hooks.example.com";

        assertRefuses(host + signed, host + arrived);
        assertRefuses(host + arrived, host + signed);
    }

    @Test
    void verifiesJsonInEverySpelling() {
        byte[] body = "{\"room\":\"Zoë\"}".getBytes(UTF_8);
        String hash = "bodySHA256=9a039d6f73d7ac83f466cd3a4a59d6d082ca7b411065cdf23f8423bc8c0f101d";
        String signature = signature(HOOK + "a='%20@&" + hash, "");

        assertThat(verifier.isValid(CallbackRequest.json(HOOK + "a=%27+%40&" + hash, body), signature))
                .isTrue();
        assertThat(verifier.isValid(CallbackRequest.json(HOOK + "a=%27+%40&" + hash, new byte[1]), signature))
                .isFalse();
    }

    private void assertVerifies(String signed, String arrived) {
        assertThat(verifier.isValid(CallbackRequest.get(arrived), signature(signed, "")))
                .isTrue();
        assertThat(verifier.isValid(CallbackRequest.form(arrived, "a=@+b"), signature(signed, "a=@+b")))
                .isTrue();
    }

    private void assertRefuses(String signed, String arrived) {
        assertThat(verifier.isValid(CallbackRequest.get(arrived), signature(signed, "")))
                .isFalse();
        assertThat(verifier.isValid(CallbackRequest.form(arrived, "a=b"), signature(signed, "a=b")))
                .isFalse();
    }

    private static String signature(String url, String form) {
        StringBuilder text = new StringBuilder(url);
        FormParameters.parse(form)
                .all()
                .forEach((name, values) -> text.append(name).append(values.get(0)));
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(TOKEN.getBytes(UTF_8), "HmacSHA1"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(text.toString().getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
