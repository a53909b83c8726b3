package dev.tapedeck.twilio.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Callbacks that are much larger than Twilio's. */
class CallbackSizeTest {
    private static final String URL = "https://hooks.example.com/video";
    private static final int MIB = 1 << 20;

    private final StatusCallbacks callbacks = StatusCallbacks.of("auth-token");

    static Stream<CallbackRequest> tooLarge() {
        String most = "a".repeat(MIB - 3);
        return Stream.of(
                CallbackRequest.form(URL, "a=" + most + "aa"),
                CallbackRequest.form(URL, "a&".repeat(1_000_000)),
                CallbackRequest.form(URL, Map.of("a", List.of(most, "a"))),
                CallbackRequest.form(URL, Map.of(most + "aaaa", List.of())),
                // Little to store, but a million parameters to hash.
                CallbackRequest.form(URL, Map.of("a", Collections.nCopies(1_000_000, ""))),
                CallbackRequest.form(URL, Map.of("a".repeat(1_000), Collections.nCopies(2_000, ""))),
                CallbackRequest.json(URL, new byte[MIB + 1]),
                CallbackRequest.get(URL + "?a=" + "a".repeat(1 << 16)),
                CallbackRequest.json(URL + "?bodySHA256=" + "a".repeat(1 << 16), new byte[1]));
    }

    @ParameterizedTest
    @MethodSource("tooLarge")
    void refusesLargeCallbacksBeforeHashing(CallbackRequest request) {
        assertThat(SignatureVerifier.of("auth-token").isValid(request, "any")).isFalse();
        assertThatThrownBy(() -> callbacks.receive(request, "any"))
                .isInstanceOf(InvalidSignatureException.class)
                .hasMessage("Expected a callback of at most 1 MiB, at a URL of at most 64 KiB, but this one is larger:"
                        + " Twilio's have a few KiB");
        assertThat(request).hasToString("CallbackRequest[too large]");
    }

    static Stream<CallbackRequest> largest() {
        String most = "a".repeat(MIB - 2);
        return Stream.of(
                CallbackRequest.form(URL, "a=" + most),
                CallbackRequest.form(URL, Map.of("a", List.of("a".repeat(MIB - 6)))),
                CallbackRequest.json(URL, new byte[MIB]),
                CallbackRequest.get(URL + "?" + "a".repeat((1 << 16) - URL.length() - 1)));
    }

    @ParameterizedTest
    @MethodSource("largest")
    void verifiesTheLargestAllowedCallbacks(CallbackRequest request) {
        assertThatThrownBy(() -> callbacks.receive(request, "any"))
                .isInstanceOf(InvalidSignatureException.class)
                .hasMessageContaining("belongs to another URL");
    }

    @Test
    void parseHasTheSameLimit() {
        assertThatThrownBy(() -> StatusCallback.parse("a".repeat(MIB + 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected a form of at most 1 MiB but it has 1048577 characters");
        assertThatNoException().isThrownBy(() -> StatusCallback.parse("a".repeat(MIB)));
    }

    @Test
    @SuppressWarnings("NullAway") // A caller without a nullness checker may do this.
    void namesNullArguments() {
        assertNamed("url", () -> CallbackRequest.get(null));
        assertNamed("url", () -> CallbackRequest.form(null, ""));
        assertNamed("url", () -> CallbackRequest.json(null, new byte[0]));
        assertNamed("body", () -> CallbackRequest.form(URL, (String) null));
        assertNamed("body", () -> CallbackRequest.json(URL, null));
        assertNamed("parameters", () -> CallbackRequest.form(URL, (Map<String, List<String>>) null));
        assertNamed("parameters", () -> CallbackRequest.form(URL, Collections.singletonMap("a", null)));
        assertNamed("parameters", () -> CallbackRequest.form(URL, Map.of("a", Collections.singletonList(null))));
        assertNamed("parameters", () -> CallbackRequest.form(URL, Collections.singletonMap(null, List.of())));
        assertNamed("form", () -> StatusCallback.parse(null));
        assertNamed("request", () -> callbacks.receive(null, "any"));
        assertNamed("authToken", () -> StatusCallbacks.of(null));
        assertNamed("value", () -> StatusCallbackEvent.of(null));
    }

    private static void assertNamed(String name, Runnable call) {
        assertThatThrownBy(call::run).isInstanceOf(NullPointerException.class).hasMessage(name);
    }
}
