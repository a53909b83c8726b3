package dev.tapedeck.twilio.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The signatures here are OpenSSL's, of a URL and the sorted parameters: {@code printf '%s' 'https://...' | openssl
 * dgst -sha1 -hmac auth-token -binary | base64}.
 */
class SignatureVerifierTest {
    private static final String URL = "https://hooks.example.com/video";
    private static final String FORM = "StatusCallbackEvent=room-created&RoomSid=RM0123456789abcdef0123456789abcdef"
            + "&AccountSid=AC0123456789abcdef0123456789abcdef";
    // Of URL + "AccountSidAC0123456789abcdef0123456789abcdefRoomSidRM0123456789abcdef0123456789abcdef"
    // + "StatusCallbackEventroom-created"
    private static final String SIGNATURE = "iTqDDfgb4MfzUQVybVqux004/4k=";

    private final SignatureVerifier verifier = SignatureVerifier.of("auth-token");

    @Test
    void acceptsAForm() {
        assertThat(verifier.isValid(CallbackRequest.form(URL, FORM), SIGNATURE)).isTrue();
    }

    @Test
    void acceptsDecodedParameters() {
        CallbackRequest request = CallbackRequest.form(
                URL,
                Map.of(
                        "StatusCallbackEvent", List.of("room-created"),
                        "RoomSid", List.of("RM0123456789abcdef0123456789abcdef"),
                        "AccountSid", List.of("AC0123456789abcdef0123456789abcdef")));

        assertThat(verifier.isValid(request, SIGNATURE)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        // URL + "TagaTagbTrack1": each different value once, in order.
        "https://hooks.example.com/video, Tag=b&Track=1&Tag=a&Tag=b, 4zbZPHcFrf5wIy1VzKrAq1GyczU=",
        // URL + "FlagRoomName"
        "https://hooks.example.com/video, RoomName=&Flag&, F6/pezdBYuHRO30ApZUVoW+rls0=",
        // URL + "RoomNameZoë & 会議 🎥=+%"
        "https://hooks.example.com/video, RoomName=Zo%C3%AB+%26%20%E4%BC%9A%e8%ad%b0+%F0%9F%8E%A5=%2B%,"
                + " 137R/NpPDVRGcbzCnTt8A4VvuxU=",
        // URL + "?a=b%2Fc&d=%C3%A9RoomNamex"
        "https://hooks.example.com/video?a=b%2Fc&d=%C3%A9, RoomName=x, Un+2BR2QlUiFWZFiGXPwVSXBl84=",
        // URL + "?RoomName=x&StatusCallbackEvent=room-ended"
        "https://hooks.example.com/video?RoomName=x&StatusCallbackEvent=room-ended, '', Ht9pTbLsUDNOrQ70NaQUHY/r1EM="
    })
    void acceptsSignaturesOfTwilio(String url, String form, String signature) {
        assertThat(verifier.isValid(CallbackRequest.form(url, form), signature)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        // "https://hooks.example.com:443/videoRoomNamex", and the same without ":443"
        "https://hooks.example.com/video, PuH4D3GnWXg4ChC9MIrXoSspinw=",
        "https://hooks.example.com/video, OZwCOAdNls8jzMeSz+nNW+KgsNQ=",
        "https://hooks.example.com:443/video, PuH4D3GnWXg4ChC9MIrXoSspinw=",
        "https://hooks.example.com:443/video, OZwCOAdNls8jzMeSz+nNW+KgsNQ=",
        "https://hooks.example.com:8443/video, OZwCOAdNls8jzMeSz+nNW+KgsNQ=",
        // "https://hooks.example.com:8443/videoRoomNamex"
        "https://hooks.example.com:8443/video, sJcU7EH8vJBHXgZRoNb1C2GJ44I=",
        // "http://hooks.example.com:80/video?x=1RoomNamex"
        "http://hooks.example.com/video?x=1, WKCGHGbKcSi30EOzLFy6IeOjKOU=",
        // "https://user:pa:ss@[2001:db8::1]:443RoomNamex"
        "https://user:pa:ss@[2001:db8::1], XGciknM7dioBMmJYMVjEtXalMoo="
    })
    void acceptsTheUrlWithAndWithoutItsPort(String url, String signature) {
        assertThat(verifier.isValid(CallbackRequest.form(url, "RoomName=x"), signature))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hooks.example.com/videos",
                "https://hooks.example.com/video?",
                "http://hooks.example.com/video",
                "https://hooks.example.org/video",
                "https://hooks.example.com:80/video/",
                "",
                "https://",
                "://:443"
            })
    void refusesAnotherUrl(String url) {
        assertThat(verifier.isValid(CallbackRequest.form(url, FORM), SIGNATURE)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RoomSid=RM0123456789abcdef0123456789abcdef&AccountSid=AC0123456789abcdef0123456789abcdef",
                FORM + "&Extra=",
                FORM + "&Extra=1",
                FORM + "&RoomSid=RM1",
                "StatusCallbackEvent=room-ended&RoomSid=RM0123456789abcdef0123456789abcdef"
                        + "&AccountSid=AC0123456789abcdef0123456789abcdef",
                "",
                "%",
                "%zz=%&=&&",
                "=x"
            })
    void refusesOtherParameters(String form) {
        assertThat(verifier.isValid(CallbackRequest.form(URL, form), SIGNATURE)).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "iTqDDfgb4MfzUQVybVqux004/4k",
                "iTqDDfgb4MfzUQVybVqux004/4k==",
                " iTqDDfgb4MfzUQVybVqux004/4k=",
                "ITQDDFGB4MFZUQVYBVQUX004/4K=",
                "iTqDDfgb4MfzUQVybVqux004/4j=",
                "\uD83C§%%%"
            })
    void refusesAnotherSignature(String signature) {
        assertThat(verifier.isValid(CallbackRequest.form(URL, FORM), signature)).isFalse();
    }

    @Test
    void refusesAnotherToken() {
        assertThat(SignatureVerifier.of("auth-tokem").isValid(CallbackRequest.form(URL, FORM), SIGNATURE))
                .isFalse();
    }

    @Test
    void refusesAHugeForm() {
        String huge = "%".repeat(500_000) + "&a".repeat(200_000);

        assertThat(verifier.isValid(CallbackRequest.form("https://" + "%@'".repeat(20_000), huge), SIGNATURE))
                .isFalse();
    }

    @Test
    void requestTextHasNoContent() {
        assertThat(CallbackRequest.form("https://user:pass@example.com", "RoomName=Zoe"))
                .hasToString("CallbackRequest[parameters=1]");
        assertThat(CallbackRequest.json("https://user:pass@example.com", new byte[3]))
                .hasToString("CallbackRequest[json=3 bytes]");
    }

    @Test
    @SuppressWarnings("NullAway") // A caller without a nullness checker may do this.
    void refusesAnEmptyToken() {
        assertThatThrownBy(() -> SignatureVerifier.of(""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected an auth token but it is empty");
        assertThatThrownBy(() -> SignatureVerifier.of(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("authToken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"auth-token\n", "auth-token\r\n", "\tauth-token", "auth\u0000token", "auth-token\u2028"})
    void refusesATokenWithALineBreakWithoutShowingIt(String token) {
        assertThatThrownBy(() -> SignatureVerifier.of(token))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected authToken to be one line of text but it has a line break or another control"
                        + " character: use String.strip() on what is read from a file");
    }

    @Test
    void acceptsANonAsciiToken() {
        // printf '%s' 'https://hooks.example.com/video' | openssl dgst -sha1 -hmac 'Schlüssel' -binary | base64
        assertThat(SignatureVerifier.of("Schlüssel").isValid(CallbackRequest.get(URL), "WjvMgXC0yDG1cUHwJR0f0GwwTko="))
                .isTrue();
    }
}
