package dev.tapedeck.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tapedeck.CallOptions;
import dev.tapedeck.ClientOptions;
import dev.tapedeck.FakeTime;
import dev.tapedeck.RetryPolicy;
import dev.tapedeck.error.CallInterruptedException;
import dev.tapedeck.error.CallTimeoutException;
import dev.tapedeck.error.ConnectionException;
import dev.tapedeck.media.Media;
import dev.tapedeck.server.RawResponse;
import dev.tapedeck.server.SocketServer;
import dev.tapedeck.server.Wire;
import dev.tapedeck.twilio.TwilioVideo;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import okhttp3.Dns;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An endless lookup of a host's name is subject to the limits of its call. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LookupTest {
    private static final Duration SHORT = Duration.ofMillis(100);
    private static final URI SOMEWHERE = URI.create("https://video.example");

    private final CountDownLatch looking = new CountDownLatch(1);
    private final CountDownLatch never = new CountDownLatch(1);

    @AfterEach
    void releaseLookups() {
        never.countDown();
    }

    private List<InetAddress> hangs(String host) throws UnknownHostException {
        looking.countDown();
        try {
            never.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        throw new UnknownHostException(host);
    }

    @ParameterizedTest
    @EnumSource(ProviderCalls.class)
    void lookupRespectsTheConnectTimeout(ProviderCalls api) {
        assertTimeUp(
                api,
                Wire.once().toBuilder().connectTimeout(SHORT).build(),
                "connectTimeout(...), readTimeout(...) or writeTimeout(...)");
    }

    @ParameterizedTest
    @EnumSource(ProviderCalls.class)
    void lookupRespectsTheCallTimeout(ProviderCalls api) {
        assertTimeUp(api, ClientOptions.builder().timeout(SHORT).build(), "timeout(...)");
    }

    private void assertTimeUp(ProviderCalls api, ClientOptions options, String limits) {
        try (ProviderCalls.Client client = api.client(SOMEWHERE, options, callers(this::hangs))) {
            for (Runnable call : List.of(client.get(), client.post())) {
                assertThat(catchThrowable(call::run))
                        .isInstanceOf(CallTimeoutException.class)
                        .hasMessageEndingWith(" got no response: the time was up: raise " + limits);
            }
        }
    }

    @Test
    void lookupRespectsTheTimeoutsOfOneCall() {
        try (TwilioVideo twilio = twilio(SOMEWHERE, this::hangs)) {
            for (CallOptions options : List.of(
                    CallOptions.builder().connectTimeout(SHORT).build(),
                    CallOptions.builder().timeout(SHORT).build())) {
                assertThat(catchThrowable(
                                () -> twilio.withOptions(options).recordings().fetch(ProviderCalls.SID)))
                        .isInstanceOf(CallTimeoutException.class);
            }
        }
    }

    @Test
    void retriesALookupByThePolicy() {
        ClientOptions options = ClientOptions.builder()
                .connectTimeout(SHORT)
                .retryPolicy(RetryPolicy.defaults())
                .build();
        try (ProviderCalls.Client client =
                ProviderCalls.TWILIO.client(SOMEWHERE, options, callers(this::hangs), new FakeTime())) {
            CallTimeoutException thrown = catchThrowableOfType(CallTimeoutException.class, client.post()::run);

            assertThat(thrown.attempts()).isEqualTo(3);
        }
    }

    @Test
    void lookupEndsWhenTheClientIsClosed() throws Exception {
        TwilioVideo twilio = twilio(SOMEWHERE, this::hangs);
        CompletableFuture<Throwable> ending = CompletableFuture.supplyAsync(
                () -> catchThrowable(() -> twilio.recordings().fetch(ProviderCalls.SID)));
        looking.await();

        twilio.close();

        assertThat(ending.get(10, TimeUnit.SECONDS)).isInstanceOf(ConnectionException.class);
    }

    @Test
    void lookupEndsWhenTheThreadIsInterrupted() throws Exception {
        try (TwilioVideo twilio = twilio(SOMEWHERE, this::hangs)) {
            CompletableFuture<Throwable> ending = new CompletableFuture<>();
            Thread thread = new Thread(() ->
                    ending.complete(catchThrowable(() -> twilio.recordings().fetch(ProviderCalls.SID))));
            thread.start();
            looking.await();

            thread.interrupt();

            assertThat(ending.get(10, TimeUnit.SECONDS)).isInstanceOf(CallInterruptedException.class);
        }
    }

    @Test
    void lookupOfAStorageHostRespectsTheConnectTimeout(@TempDir Path folder) {
        try (SocketServer server = SocketServer.giving(RawResponse.redirect("http://files.example/file"));
                TwilioVideo twilio = twilio(server.url(), this::hangs)) {
            Media media = twilio.withOptions(
                            CallOptions.builder().connectTimeout(SHORT).build())
                    .recordings()
                    .media(ProviderCalls.SID);

            assertThat(catchThrowable(() -> media.saveTo(folder.resolve("file"))))
                    .isInstanceOf(CallTimeoutException.class);
        }
    }

    @Test
    void reportsAnUnknownHost() {
        UnknownHostException unknown = new UnknownHostException("video.example");
        try (TwilioVideo twilio = twilio(SOMEWHERE, host -> {
            throw unknown;
        })) {
            assertThat(catchThrowable(() -> twilio.recordings().fetch(ProviderCalls.SID)))
                    .isExactlyInstanceOf(ConnectionException.class)
                    .hasCauseInstanceOf(UnknownHostException.class)
                    .hasRootCause(unknown);
        }
    }

    @Test
    void usesTheCallersDns() {
        Dns loopback = host -> List.of(InetAddress.getLoopbackAddress());
        try (SocketServer server = SocketServer.giving(RawResponse.json("{}"));
                TwilioVideo twilio = TwilioVideo.builder()
                        .apiKey("SK0123456789abcdef0123456789abcdef", "s3cret")
                        .baseUrl(URI.create(
                                "http://video.example:" + server.url().getPort()))
                        .options(Wire.once().toBuilder().allowCleartext().build())
                        .httpClient(callers(loopback).orElseThrow())
                        .build()) {
            twilio.recordings().fetch(ProviderCalls.SID);

            assertThat(server.requests()).hasSize(1);
        }
    }

    private static TwilioVideo twilio(URI url, Dns dns) {
        return TwilioVideo.builder()
                .apiKey("SK0123456789abcdef0123456789abcdef", "s3cret")
                .baseUrl(url)
                .options(Wire.once())
                .httpClient(callers(dns).orElseThrow())
                .build();
    }

    private static Optional<OkHttpClient> callers(Dns dns) {
        return Optional.of(new OkHttpClient.Builder().dns(dns).build());
    }
}
