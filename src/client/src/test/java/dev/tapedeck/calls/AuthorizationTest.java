package dev.tapedeck.calls;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.tapedeck.server.Wire;
import dev.tapedeck.signalwire.SignalWireVideo;
import dev.tapedeck.signalwire.id.RoomRecordingId;
import dev.tapedeck.twilio.TwilioVideo;
import dev.tapedeck.twilio.id.RecordingSid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Credentials other than Basic. */
class AuthorizationTest {
    @RegisterExtension
    static final WireMockExtension SERVICE = Wire.unchecked();

    private static final String RULE =
            "Expected authorization(...) to supply one line of printable ASCII but it" + " supplied ";
    private static final String TOKEN_RULE = "Expected bearerToken(...) to supply a token of printable ASCII without"
            + " spaces, and without the word Bearer, but it supplied ";

    /** The two clients: how they are built, and one call. */
    enum Provider {
        TWILIO {
            @Override
            Runnable call(Kind kind, Supplier<String> supplier, URI url, OkHttpClient http) {
                TwilioVideo.Builder builder = TwilioVideo.builder().baseUrl(url).httpClient(http);
                TwilioVideo client =
                        (kind == Kind.TOKEN ? builder.bearerToken(supplier) : builder.authorization(supplier)).build();
                return () -> client.recordings().fetch(RecordingSid.of("RT0123456789abcdef0123456789abcdef"));
            }
        },
        SIGNALWIRE {
            @Override
            Runnable call(Kind kind, Supplier<String> supplier, URI url, OkHttpClient http) {
                SignalWireVideo.Builder builder =
                        SignalWireVideo.builder().baseUrl(url).httpClient(http);
                SignalWireVideo client =
                        (kind == Kind.TOKEN ? builder.bearerToken(supplier) : builder.authorization(supplier)).build();
                return () -> client.recordings().fetch(RoomRecordingId.of("11111111-2222-3333-4444-555555555555"));
            }
        };

        abstract Runnable call(Kind kind, Supplier<String> supplier, URI url, OkHttpClient http);

        Runnable call(Kind kind, Supplier<String> supplier) {
            return call(kind, supplier, Wire.url(SERVICE), new OkHttpClient());
        }
    }

    enum Kind {
        TOKEN,
        HEADER
    }

    @ParameterizedTest
    @EnumSource
    void callsTheSupplierForEachAttemptOnTheCallersThread(Provider provider) {
        Wire.answers(SERVICE, aResponse().withStatus(503).withHeader("Retry-After", "0"), okJson("{}"));
        AtomicInteger asked = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        Runnable call = provider.call(Kind.TOKEN, () -> {
            threads.add(Thread.currentThread());
            return "t0ken-" + asked.incrementAndGet();
        });

        call.run();
        call.run();

        assertThat(sent()).containsExactly("Bearer t0ken-1", "Bearer t0ken-2", "Bearer t0ken-3");
        assertThat(threads).containsOnly(Thread.currentThread());
    }

    @ParameterizedTest
    @EnumSource
    void acceptsAnyScheme(Provider provider) {
        Wire.answer(SERVICE, okJson("{}"));

        provider.call(Kind.HEADER, () -> "AWS4-HMAC-SHA256 Credential=a/b, Signature=~c d")
                .run();

        assertThat(sent()).containsExactly("AWS4-HMAC-SHA256 Credential=a/b, Signature=~c d");
    }

    @ParameterizedTest
    @EnumSource
    void exceptionsOfTheSupplierPropagateToTheCaller(Provider provider) {
        List<Throwable> failures = List.of(
                new IllegalArgumentException("vault"),
                new IllegalStateException("vault"),
                new UncheckedIOException(new IOException("vault")),
                new NullPointerException("vault"),
                new StackOverflowError("vault"));
        for (Throwable failure : failures) {
            for (Kind kind : Kind.values()) {
                Runnable call = provider.call(kind, () -> AuthorizationTest.<RuntimeException>thrown(failure));
                assertThatThrownBy(call::run).isSameAs(failure);
            }
        }
        Throwable checked = new IOException("vault");
        assertThatThrownBy(provider.call(Kind.HEADER, () -> AuthorizationTest.<RuntimeException>thrown(checked))::run)
                .isSameAs(checked);
        assertThat(Wire.requests(SERVICE)).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> String thrown(Throwable failure) throws E {
        throw (E) failure;
    }

    @ParameterizedTest
    @EnumSource
    @SuppressWarnings("NullAway") // A caller without a nullness checker may do this.
    void refusesInvalidValuesWithoutShowingThem(Provider provider) {
        for (String value : List.of("t0ken\n", "t0ken\r\nX-Evil: 1", "töken", "t0ken\u0000", " t0ken", "t0ken\u007f")) {
            assertRefused(provider.call(Kind.HEADER, () -> value), RULE + "other characters");
            assertRefused(provider.call(Kind.TOKEN, () -> value), TOKEN_RULE + "other characters");
        }
        assertRefused(provider.call(Kind.TOKEN, () -> "Bearer t0ken"), TOKEN_RULE + "other characters");
        for (String blank : List.of("", " ", "\n", "\t ")) {
            assertRefused(provider.call(Kind.HEADER, () -> blank), RULE + "a blank text");
            assertRefused(provider.call(Kind.TOKEN, () -> blank), TOKEN_RULE + "a blank text");
        }
        assertRefused(provider.call(Kind.HEADER, () -> null), RULE + "null");
        assertRefused(provider.call(Kind.TOKEN, () -> null), TOKEN_RULE + "null");
        assertThat(Wire.requests(SERVICE)).isEmpty();
    }

    private static void assertRefused(Runnable call, String message) {
        assertThatThrownBy(call::run).isInstanceOf(IllegalStateException.class).hasMessage(message);
    }

    @ParameterizedTest
    @EnumSource
    void doesNotAuthorizeRequestsToOtherHosts(Provider provider) {
        Wire.answer(SERVICE, okJson("{}"));
        OkHttpClient leading = new OkHttpClient.Builder()
                .addInterceptor(chain -> chain.proceed(chain.request()
                        .newBuilder()
                        .url(chain.request()
                                .url()
                                .newBuilder()
                                .host("127.0.0.1")
                                .build())
                        .build()))
                .build();

        provider.call(
                        Kind.TOKEN,
                        () -> {
                            throw new AssertionError("asked for another host");
                        },
                        URI.create("http://localhost:" + SERVICE.getPort()),
                        leading)
                .run();

        assertThat(Wire.requests(SERVICE)).hasSize(1).noneMatch(request -> request.containsHeader("Authorization"));
    }

    @ParameterizedTest
    @EnumSource
    void isSentInCleartextOnlyIfAllowed(Provider provider) {
        assertThatThrownBy(() -> provider.call(
                        Kind.TOKEN, () -> "t0ken", URI.create("http://proxy.example"), new OkHttpClient()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Expected the base URL to be https, because credentials are sent there");
    }

    private static List<String> sent() {
        return Wire.requests(SERVICE).stream()
                .map(request -> request.getHeader("Authorization"))
                .toList();
    }
}
