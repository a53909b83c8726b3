package dev.tapedeck.twilio.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The signatures are OpenSSL's, see {@link SignatureVerifierTest}. */
class StatusCallbacksTest {
    private final StatusCallbacks callbacks = StatusCallbacks.of("auth-token");

    @Test
    void receivesAForm() {
        CallbackRequest request = CallbackRequest.form("https://hooks.example.com/video?RoomName=y", "RoomName=x");

        // printf '%s' 'https://hooks.example.com/video?RoomName=yRoomNamex' | openssl dgst ...
        StatusCallback callback = callbacks.receive(request, "AH75Z1O727dJVviaBN5t/ZVmcdk=");

        assertThat(callback.roomName()).contains("x");
    }

    @Test
    void receivesAGet() {
        CallbackRequest request =
                CallbackRequest.get("https://hooks.example.com/video?RoomName=x&StatusCallbackEvent=room-ended");

        StatusCallback callback = callbacks.receive(request, "Ht9pTbLsUDNOrQ70NaQUHY/r1EM=");

        assertThat(callback.event()).isEqualTo(StatusCallbackEvent.ROOM_ENDED);
        assertThat(callback.roomName()).contains("x");
    }

    @Test
    void refusesUnsignedRequests() {
        CallbackRequest request = CallbackRequest.form("https://hooks.example.com/video", "RoomName=x");

        assertThatThrownBy(() -> callbacks.receive(request, null))
                .isInstanceOf(InvalidSignatureException.class)
                .hasMessage("Expected a signed callback but it has no X-Twilio-Signature");
        assertThatThrownBy(() -> callbacks.receive(request, "Ht9pTbLsUDNOrQ70NaQUHY/r1EM="))
                .isInstanceOf(InvalidSignatureException.class)
                .hasMessage(
                        "Expected a callback signed by Twilio but its X-Twilio-Signature belongs to another URL, other"
                                + " parameters or another auth token");
    }

    @Test
    void refusesJson() {
        String url = "https://hooks.example.com/video?bodySHA256="
                + "9a039d6f73d7ac83f466cd3a4a59d6d082ca7b411065cdf23f8423bc8c0f101d";
        CallbackRequest request = CallbackRequest.json(url, "{\"room\":\"Zoë\"}".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> callbacks.receive(request, "D1ft1+HdEBRr2Ojp5bA32PFnrmU="))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected a status callback, which is a form, but the body is JSON");
    }
}
