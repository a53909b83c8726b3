package dev.tapedeck.full;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.security.RequestValidator;
import dev.tapedeck.twilio.webhook.CallbackRequest;
import dev.tapedeck.twilio.webhook.SignatureVerifier;
import dev.tapedeck.twilio.webhook.StatusCallback;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our library accepts and rejects the same callbacks as Twilio's own SDK. */
class WebhookSdkIT {
    private final RequestValidator theirs = new RequestValidator(SignedRequest.TOKEN);
    private final SignatureVerifier ours = SignatureVerifier.of(SignedRequest.TOKEN);

    static List<SignedRequest> requests() {
        return SignedRequest.some(300).toList();
    }

    @ParameterizedTest
    @MethodSource("requests")
    void bothAcceptSignedRequests(SignedRequest request) {
        assertThat(theirs.validate(request.url(), request.parameters(), request.signature()))
                .isTrue();
        assertThat(ours.isValid(CallbackRequest.form(request.url(), request.form()), request.signature()))
                .isTrue();
        assertThat(StatusCallback.parse(request.form()).parameters())
                .isEqualTo(request.parameters().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, each -> List.of(each.getValue()))));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void bothRejectChangedRequests(SignedRequest request) {
        for (SignedRequest other : request.tampered()) {
            assertThat(theirs.validate(other.url(), other.parameters(), other.signature()))
                    .isFalse();
            assertThat(ours.isValid(CallbackRequest.form(other.url(), other.form()), other.signature()))
                    .isFalse();
        }
    }

    @Test
    void bothVerifyJson() throws URISyntaxException {
        Random random = new Random(7);
        for (int i = 0; i < 100; i++) {
            String body = "{\"n\":" + random.nextInt() + ",\"name\":\"Zoë\"}";
            String url = "https://hooks.example.com/video?n=" + i + "&bodySHA256=" + DigestUtils.sha256Hex(body);
            String signature = SignedRequest.sign(url, Map.of());

            assertThat(theirs.validate(url, body, signature)).isTrue();
            assertThat(isValid(url, body, signature)).isTrue();
            assertThat(theirs.validate(url, body + " ", signature)).isFalse();
            assertThat(isValid(url, body + " ", signature)).isFalse();
            assertThat(theirs.validate(url + "0", body, signature)).isFalse();
            assertThat(isValid(url + "0", body, signature)).isFalse();
        }
    }

    private boolean isValid(String url, String body, String signature) {
        return ours.isValid(CallbackRequest.json(url, body.getBytes(StandardCharsets.UTF_8)), signature);
    }
}
