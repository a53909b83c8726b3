package dev.tapedeck.twilio.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/**
 * The signatures are OpenSSL's, of a URL alone: {@code printf '%s' 'https://...' | openssl dgst -sha1 -hmac auth-token
 * -binary | base64}.
 */
class SignedJsonTest {
    private static final String URL = "https://hooks.example.com/video";
    private static final String JSON = "{\"room\":\"Zoë\"}";
    // printf '%s' '{"room":"Zoë"}' | openssl dgst -sha256
    private static final String HASH = "9a039d6f73d7ac83f466cd3a4a59d6d082ca7b411065cdf23f8423bc8c0f101d";
    // Of URL + "?bodySHA256=" + HASH
    private static final String JSON_SIGNATURE = "D1ft1+HdEBRr2Ojp5bA32PFnrmU=";

    private final SignatureVerifier verifier = SignatureVerifier.of("auth-token");

    @Test
    void acceptsJsonByTheHashInTheUrl() {
        assertThat(isValid(URL + "?bodySHA256=" + HASH, JSON, JSON_SIGNATURE)).isTrue();
    }

    @Test
    void acceptsAHashInUpperCase() {
        String url = URL + "?bodySHA256=9A039D6F73D7AC83F466CD3A4A59D6D082CA7B411065CDF23F8423BC8C0F101D";

        assertThat(isValid(url, JSON, "Qk9UK6ioHIj8g8OXFFGXPpBcmtw=")).isTrue();
    }

    @Test
    void refusesOtherJson() {
        String url = URL + "?bodySHA256=" + HASH;

        assertThat(isValid(url, JSON + " ", JSON_SIGNATURE)).isFalse();
        assertThat(isValid(url, "", JSON_SIGNATURE)).isFalse();
    }

    @Test
    void refusesJsonWithAnotherHashOrNone() {
        String changed = HASH.replace('9', '8');

        assertThat(isValid(URL + "?bodySHA256=" + changed, JSON, JSON_SIGNATURE))
                .isFalse();
        // Signed, but not for this body: openssl's signature of URL alone.
        assertThat(isValid(URL, JSON, "TTVhBPw+hLJum1OT/84Pf7VVfHg=")).isFalse();
    }

    private boolean isValid(String url, String json, String signature) {
        return verifier.isValid(CallbackRequest.json(url, json.getBytes(StandardCharsets.UTF_8)), signature);
    }
}
