package dev.tapedeck.fault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.CallOptions;
import dev.tapedeck.ClientOptions;
import dev.tapedeck.error.ApiError;
import dev.tapedeck.error.ApiException;
import dev.tapedeck.fault.Capture.Channel;
import dev.tapedeck.paging.Page;
import dev.tapedeck.recordings.RecordingFilter;
import dev.tapedeck.recordings.RecordingSource;
import dev.tapedeck.server.RawResponse;
import dev.tapedeck.server.SocketServer;
import dev.tapedeck.signalwire.SignalWireVideo;
import dev.tapedeck.twilio.TwilioVideo;
import dev.tapedeck.twilio.model.ListRecordingsRequest;
import dev.tapedeck.twilio.model.Recording;
import dev.tapedeck.type.Link;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** In all faults, only the configured host receives credentials, and only the storage host receives signatures. */
class SecretsTest {
    private static final String SECRET = "t0p/+=&secret";
    private static final String PLANT = "planted-by-the-test";

    private Capture capture;

    @BeforeEach
    void listen() {
        capture = new Capture();
    }

    @AfterEach
    void restore() {
        capture.close();
    }

    @Test
    void searchFindsPlantedSecrets() {
        System.out.print(PLANT + 1);
        System.err.print(PLANT + 2);
        Logger.getLogger("okhttp3.OkHttpClient").log(Level.FINEST, "{0}", PLANT + 3);
        Logger.getLogger("anything").log(Level.FINEST, "", new IllegalStateException(PLANT + 4));
        RuntimeException thrown = new IllegalStateException(PLANT + 5, new ApiException(refusal()));
        thrown.addSuppressed(new IllegalStateException("", new IllegalStateException(PLANT + 6)));
        capture.accept(thrown);
        capture.accept(Optional.of(PLANT + 7));

        assertThat(capture.text(Channel.CONSOLE)).contains(PLANT + 1, PLANT + 2);
        assertThat(capture.text(Channel.LOG)).contains(PLANT + 3, PLANT + 4);
        assertThat(capture.text(Channel.EXCEPTIONS))
                .contains(PLANT + 5, PLANT + 6, "item-" + PLANT, "id-" + PLANT, "header-" + PLANT);
        assertThat(capture.text(Channel.OBJECTS)).contains(PLANT + 7);
    }

    private static ApiError refusal() {
        return new ApiError(
                "GET /",
                400,
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.of("id-" + PLANT),
                List.of(new ApiError.Item("item-" + PLANT, "", Optional.empty())),
                Optional.of(Duration.ZERO),
                Map.of("X-Echo", List.of("header-" + PLANT)),
                1);
    }

    @ParameterizedTest
    @EnumSource
    void noFaultShowsASecret(Provider provider) {
        try (FaultPlayer player = new FaultPlayer(SECRET, capture)) {
            for (Fault fault : Fault.all(provider)) {
                player.play(provider, fault);
                player.toService().forEach(this::addToService);
                player.toStorage().forEach(request -> capture.add(Channel.TO_STORAGE, request));
            }
            objects(provider, SECRET).forEach(capture);
        }

        String basic = provider.authorization(SECRET);
        assertThat(capture.text(Channel.AUTHORIZATION).lines().distinct())
                .as("The search sees what is sent, and one header a request")
                .containsExactly("Authorization: " + basic);
        assertThat(capture.text(Channel.TO_STORAGE)).contains(Secrets.SIGNATURE);
        for (Channel channel : Channel.values()) {
            assertThat(forbidden(channel, basic))
                    .allSatisfy(secret -> assertThat(capture.text(channel).contains(secret))
                            .as("%s shows %s: %s", channel, secret, surroundings(channel, secret))
                            .isFalse());
        }
    }

    private void addToService(String request) {
        String header = request.lines()
                .filter(line -> line.startsWith("Authorization:"))
                .reduce("", String::concat);
        capture.add(Channel.AUTHORIZATION, header);
        capture.add(Channel.TO_SERVICE, request.replace(header, ""));
        capture.add(Channel.URLS, request.lines().findFirst().orElse(""));
    }

    private static List<String> forbidden(Channel channel, String basic) {
        String encoded = Base64.getEncoder().encodeToString(SECRET.getBytes(UTF_8));
        return switch (channel) {
            case AUTHORIZATION -> List.of(SECRET, Secrets.SIGNATURE);
            case TO_STORAGE -> List.of(SECRET, URLEncoder.encode(SECRET, UTF_8), basic.substring(6), "Basic", encoded);
            default ->
                List.of(SECRET, URLEncoder.encode(SECRET, UTF_8), basic.substring(6), encoded, Secrets.SIGNATURE);
        };
    }

    private String surroundings(Channel channel, String secret) {
        int at = capture.text(channel).indexOf(secret);
        return at < 0 ? "" : capture.text(channel).substring(Math.max(0, at - 300), at);
    }

    /** Returns objects that a user may hold and log: clients, options, requests, records, pages, tokens, links. */
    private static List<Object> objects(Provider p, String secret) {
        try (SocketServer service = SocketServer.giving();
                Client client = p.client(service.url(), ClientOptions.defaults(), secret)) {
            List<Object> objects = new ArrayList<>(made(client, secret));
            service.restart(List.of(p.locating(Secrets.SIGNED)));
            objects.add(client.media());
            objects.add(client.media().link());
            objects.add(client.media().link().url());
            objects.add(new Link("/bucket/file?Signature=" + Secrets.SIGNATURE));
            objects.add(Recording.parse("{\"url\":\"" + Secrets.SIGNED + "\",\"links\":{\"media\":\"" + Secrets.SIGNED
                    + "\"},\"media_external_location\":\"" + Secrets.SIGNED + "\"}"));
            String signed = "\"uri\":\"" + Secrets.SIGNED + "\",\"media_external_location\":\"" + Secrets.SIGNED + "\"";
            service.restart(List.of(RawResponse.json(p.recording(signed))));
            objects.add(client.fetch());
            service.restart(List.of(
                    RawResponse.json(p.page("[" + p.recording(signed) + "]", '"' + p.later(2) + '"')),
                    RawResponse.json(p.lastPage(1))));
            for (Page<?> page : client.list().pages()) {
                objects.add(page);
                page.next().ifPresent(objects::add);
            }
            service.restart(List.of(RawResponse.json(p.page("[" + p.recording(signed) + "]", "null"))));
            objects.addAll(
                    neutral(client).list(RecordingFilter.builder().build()).toList());
            return objects;
        }
    }

    private static List<Object> made(Client client, String secret) {
        URI url = URI.create("https://example.com");
        return List.of(
                client.list(),
                neutral(client),
                TwilioVideo.builder().account("AC0123456789abcdef0123456789abcdef", secret),
                TwilioVideo.builder()
                        .account("AC0123456789abcdef0123456789abcdef", secret)
                        .baseUrl(url)
                        .build(),
                TwilioVideo.builder()
                        .apiKey("SK0123456789abcdef0123456789abcdef", secret)
                        .build()
                        .recordings(),
                SignalWireVideo.builder().project(SignalWireClient.ID, secret).space("acme"),
                ClientOptions.defaults(),
                CallOptions.builder().header("X-Odd", "1").build(),
                ListRecordingsRequest.builder().pageToken("2").build());
    }

    private static RecordingSource neutral(Client client) {
        return client instanceof TwilioClient twilio
                ? RecordingSource.of(twilio.video())
                : RecordingSource.of(((SignalWireClient) client).video());
    }
}
