package dev.tapedeck.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.tapedeck.error.ConnectionException;
import dev.tapedeck.server.RawResponse;
import dev.tapedeck.server.SocketServer;
import dev.tapedeck.server.Wire;
import dev.tapedeck.signalwire.SignalWireVideo;
import dev.tapedeck.signalwire.id.RoomRecordingId;
import dev.tapedeck.twilio.TwilioVideo;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import okhttp3.Cache;
import okhttp3.Call;
import okhttp3.Cookie;
import okhttp3.CookieJar;
import okhttp3.EventListener;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A caller's own OkHttp client is neither changed nor filled. */
@Timeout(60)
class CallersClientTest {
    private static final String CACHEABLE = "|Cache-Control: public, max-age=3600|Content-Type: ";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(ProviderCalls.class)
    void cacheGetsNoResponses(ProviderCalls api) throws IOException {
        try (Cache cache = cache();
                SocketServer server = SocketServer.giving(cacheable("200 OK", "application/json", "{}"));
                ProviderCalls.Client client = api.client(server.url(), Wire.once(), Optional.of(caching(cache)))) {
            client.get().run();
            client.get().run();

            assertThat(server.requests()).hasSize(2);
            assertUnused(cache);
        }
    }

    @Test
    void cacheGetsNoMediaAndNoLinksOfTwilio() throws IOException {
        try (Cache cache = cache();
                SocketServer storage = SocketServer.giving(cacheable("200 OK", "video/mp4", "film"));
                SocketServer server = SocketServer.giving(
                        cacheable("302 Found|Location: " + storage.url() + "/file?Signature=abc", "text/plain", ""));
                TwilioVideo twilio = TwilioVideo.builder()
                        .apiKey("SK0123456789abcdef0123456789abcdef", "s3cret")
                        .baseUrl(server.url())
                        .options(Wire.once())
                        .httpClient(caching(cache))
                        .build()) {
            twilio.recordings().media(ProviderCalls.SID).saveTo(folder.resolve("film"));

            assertThat(storage.requests()).hasSize(1);
            assertUnused(cache);
        }
    }

    @Test
    void cacheGetsNoMediaAndNoLinksOfSignalWire() throws IOException {
        RoomRecordingId id = RoomRecordingId.of("0f8e3c1a-5b7d-4c2e-9a61-2d4f6b8a0c13");
        try (Cache cache = cache();
                SocketServer storage = SocketServer.giving(cacheable("200 OK", "video/mp4", "film"));
                SocketServer server = SocketServer.giving(cacheable(
                        "200 OK",
                        "application/json",
                        "{\"uri\":\"" + storage.url() + "/file?Signature=abc\",\"status\":\"completed\"}"));
                SignalWireVideo signalWire = SignalWireVideo.builder()
                        .project(id.value(), "s3cret")
                        .baseUrl(server.url())
                        .options(Wire.once())
                        .httpClient(caching(cache))
                        .build()) {
            signalWire.recordings().media(id).saveTo(folder.resolve("film"));

            assertThat(storage.requests()).hasSize(1);
            assertUnused(cache);
        }
    }

    private static RawResponse cacheable(String status, String type, String body) {
        return RawResponse.of(status + CACHEABLE + type + "|Content-Length: " + body.length(), body);
    }

    private Cache cache() {
        return new Cache(folder.resolve("cache").toFile(), 10_000_000);
    }

    private static OkHttpClient caching(Cache cache) {
        return new OkHttpClient.Builder().cache(cache).build();
    }

    private void assertUnused(Cache cache) throws IOException {
        assertThat(cache.urls().hasNext()).isFalse();
        assertThat(cache.requestCount()).isZero();
        assertThat(cache.size()).isZero();
    }

    @ParameterizedTest
    @EnumSource(ProviderCalls.class)
    void idleConnectionsStayWhenACallFails(ProviderCalls api) throws IOException {
        OkHttpClient own = new OkHttpClient();
        try (SocketServer elsewhere = SocketServer.giving(RawResponse.json("{}"));
                SocketServer server = SocketServer.giving(RawResponse.reset(""));
                ProviderCalls.Client client = api.client(server.url(), Wire.once(), Optional.of(own))) {
            get(own, elsewhere.url());

            assertThat(catchThrowable(client.get()::run)).isInstanceOf(ConnectionException.class);
            assertThat(catchThrowable(client.post()::run)).isInstanceOf(ConnectionException.class);

            assertThat(own.connectionPool().idleConnectionCount()).isEqualTo(1);
            get(own, elsewhere.url());
            assertThat(elsewhere.connections()).isEqualTo(1);
        } finally {
            own.connectionPool().evictAll();
        }
    }

    private static void get(OkHttpClient client, URI url) throws IOException {
        Request request = new Request.Builder().url(url.toString()).build();
        try (Response response = client.newCall(request).execute()) {
            assertThat(response.body().string()).isEqualTo("{}");
        }
    }

    @ParameterizedTest
    @EnumSource(ProviderCalls.class)
    void usesListenerAndCookies(ProviderCalls api) {
        List<String> events = new CopyOnWriteArrayList<>();
        OkHttpClient own = new OkHttpClient.Builder()
                .eventListenerFactory(call -> new Listening(events))
                .cookieJar(new Jar())
                .build();
        RawResponse answer = RawResponse.json("{}");
        try (SocketServer server = SocketServer.giving(answer);
                ProviderCalls.Client client = api.client(server.url(), Wire.once(), Optional.of(own))) {
            client.get().run();

            assertThat(events).containsExactly("start", "end");
            assertThat(server.requests()).singleElement().asString().contains("\r\nCookie: gateway=7\r\n");
        }
    }

    private static final class Listening extends EventListener {
        private final List<String> events;

        Listening(List<String> events) {
            this.events = events;
        }

        @Override
        public void callStart(Call call) {
            events.add("start");
        }

        @Override
        public void callEnd(Call call) {
            events.add("end");
        }

        @Override
        public void canceled(Call call) {
            events.add("canceled");
        }
    }

    private static final class Jar implements CookieJar {
        @Override
        public List<Cookie> loadForRequest(HttpUrl url) {
            return List.of(new Cookie.Builder()
                    .name("gateway")
                    .value("7")
                    .domain(url.host())
                    .build());
        }

        @Override
        public void saveFromResponse(HttpUrl url, List<Cookie> cookies) {}
    }
}
