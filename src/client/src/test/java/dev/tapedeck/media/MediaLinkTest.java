package dev.tapedeck.media;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static dev.tapedeck.media.Files.ofTwilio;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.tapedeck.server.Wire;
import dev.tapedeck.signalwire.model.GetRoomRecordingRequest;
import dev.tapedeck.twilio.TwilioVideo;
import dev.tapedeck.twilio.id.RoomSid;
import dev.tapedeck.twilio.model.FetchRecordingMediaRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaLinkTest {
    @RegisterExtension
    static final WireMockExtension SERVICE = Wire.server();

    private static final String URL = "https://storage.example/bucket/file?Signature=s3cret";
    private static final RoomSid ROOM = RoomSid.of("RM0123456789abcdef0123456789abcdef");

    @Test
    void isTheTargetOfTwiliosRedirect() {
        Files.redirect(SERVICE, URL);

        assertThat(ofTwilio(SERVICE).link().url().value()).isEqualTo(URL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"redirect_to\":\"%s\"}", "{\"location\":\"%s\"}", "{\"redirect_to\":null,\"location\":\"%s\"}"
            })
    void isTheAddressInTwiliosBody(String body) {
        Wire.answer(SERVICE, okJson(body.formatted(URL)));

        assertThat(ofTwilio(SERVICE).link().url().value()).isEqualTo(URL);
    }

    @Test
    void isRequestedFromTheRoomForItsRecording() {
        Files.redirect(SERVICE, URL);

        twilio().rooms().recordings(ROOM).media(Files.SID).link();

        assertThat(Wire.urls(SERVICE)).containsExactly("/v1/Rooms/" + ROOM + "/Recordings/" + Files.SID + "/Media");
    }

    @Test
    void isTheUriOfSignalWiresRecording() {
        Wire.answer(SERVICE, okJson(Files.signalWireRecording('"' + URL + '"')));

        MediaLink link = Files.signalWire(SERVICE).recordings().media(Files.ID).link();

        assertThat(link.url().value()).isEqualTo(URL);
        assertThat(Wire.urls(SERVICE)).containsExactly("/api/video/room_recordings/" + Files.ID);
    }

    @Test
    void mayBeRelative() {
        Files.redirect(SERVICE, "/media/file?Signature=s3cret");

        assertThat(ofTwilio(SERVICE).link().url().value())
                .isEqualTo(Wire.url(SERVICE) + "/media/file?Signature=s3cret");
    }

    @ParameterizedTest
    @CsvSource({
        "Expires=1795219200, 2026-11-21T00:00:00Z",
        "X-Amz-Date=20261120T235800Z&X-Amz-Expires=120, 2026-11-21T00:00:00Z"
    })
    void expiresAtItsOwnTime(String query, Instant end) {
        Files.redirect(SERVICE, "https://storage.example/file?" + query);

        assertThat(ofTwilio(SERVICE).link().expires()).contains(end);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Expires=soon", "X-Amz-Date=today&X-Amz-Expires=120", "X-Amz-Expires=120", "a=b"})
    void expiryIsUnknownWithoutATime(String query) {
        Files.redirect(SERVICE, "https://storage.example/file?" + query);

        assertThat(ofTwilio(SERVICE).link().expires()).isEmpty();
    }

    @Test
    void expiresAfterTheLifetimeRequestedFromTwilio() {
        Files.redirect(SERVICE, URL);
        Instant before = Instant.now();

        Optional<Instant> end = twilio().recordings()
                .media(Files.SID, FetchRecordingMediaRequest.builder().ttl(600).build())
                .link()
                .expires();

        assertThat(end.orElseThrow())
                .isBetween(before.plusSeconds(600), Instant.now().plusSeconds(600));
        assertThat(Wire.urls(SERVICE)).containsExactly("/v1/Recordings/" + Files.SID + "/Media?Ttl=600");
    }

    @ParameterizedTest
    @CsvSource({", 900", "60, 60"})
    void expiresAfterTheDefaultOrRequestedLifetimeOfSignalWire(Integer asked, int seconds) {
        Wire.answer(SERVICE, okJson(Files.signalWireRecording('"' + URL + '"')));
        GetRoomRecordingRequest.Builder request = GetRoomRecordingRequest.builder();
        Optional.ofNullable(asked).ifPresent(request::mediaTtl);
        Instant before = Instant.now();

        Optional<Instant> end = Files.signalWire(SERVICE)
                .recordings()
                .media(Files.ID, request.build())
                .link()
                .expires();

        assertThat(end.map(time -> Duration.between(before, time)).orElseThrow())
                .isBetween(Duration.ofSeconds(seconds), Duration.ofSeconds(seconds + 60L));
    }

    @Test
    void doesNotShowItsSignature() {
        Files.redirect(SERVICE, URL + "&Expires=1795219200");

        assertThat(ofTwilio(SERVICE).link())
                .hasToString("https://storage.example/bucket/file?... until 2026-11-21T00:00:00Z");
    }

    private static TwilioVideo twilio() {
        return TwilioVideo.builder()
                .apiKey("SK0123456789abcdef0123456789abcdef", "s3cret")
                .baseUrl(Wire.url(SERVICE))
                .build();
    }
}
