package dev.tapedeck.signalwire;

import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.tapedeck.error.NotFoundException;
import dev.tapedeck.server.Wire;
import dev.tapedeck.signalwire.id.RoomRecordingId;
import dev.tapedeck.signalwire.id.RoomSessionId;
import dev.tapedeck.signalwire.model.GetRoomRecordingRequest;
import dev.tapedeck.signalwire.model.ListRoomRecordingsRequest;
import dev.tapedeck.signalwire.model.RoomRecording;
import dev.tapedeck.type.Link;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RoomRecordingsTest {
    @RegisterExtension
    static final WireMockExtension SERVICE = Wire.server();

    private static final String PROJECT = "0f8e3c1a-5b7d-4c2e-9a61-2d4f6b8a0c13";
    private static final RoomRecordingId ID = RoomRecordingId.of("11111111-2222-3333-4444-555555555555");

    @Test
    void fetchesARecording() {
        Wire.answer(SERVICE, okJson("{\"id\":\"" + ID + "\",\"uri\":\"https://x.test/a?sig=1\",\"fps\":20}"));

        RoomRecording recording = client().recordings().fetch(ID);

        assertThat(recording.id()).isEqualTo(ID);
        assertThat(recording.uri()).isEqualTo(Link.of("https://x.test/a?sig=1"));
        assertThat(Wire.urls(SERVICE)).containsExactly("/api/video/room_recordings/" + ID);
    }

    @Test
    void requestsALongerLink() {
        Wire.answer(SERVICE, okJson("{}"));

        client().recordings()
                .fetch(ID, GetRoomRecordingRequest.builder().mediaTtl(60).build());

        assertThat(Wire.urls(SERVICE)).containsExactly("/api/video/room_recordings/" + ID + "?media_ttl=60");
    }

    @Test
    void namesAMissingRecording() {
        Wire.answer(SERVICE, jsonResponse("{\"error\":\"Not Found\"}", 404));

        assertThatThrownBy(() -> client().recordings().fetch(ID))
                .isInstanceOf(NotFoundException.class)
                .hasMessage("GET /api/video/room_recordings/" + ID + " failed with 404: Not Found");
    }

    @Test
    void neverSendsAMalformedId() {
        assertThatThrownBy(() -> client().recordings().fetch(new RoomRecordingId("1-1-1-1-1")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> client().roomSessions()
                        .recordings(new RoomSessionId("../rooms"))
                        .toList())
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(Wire.urls(SERVICE)).isEmpty();
    }

    @Test
    void sendsTheParametersOfTheListing() {
        Wire.answer(SERVICE, okJson("{\"data\":[],\"links\":{\"self\":\"s\",\"first\":\"f\"}}"));
        ListRoomRecordingsRequest request =
                ListRoomRecordingsRequest.builder().mediaTtl(60).build();

        assertThat(client().recordings().list(request)).isEmpty();

        assertThat(Wire.urls(SERVICE)).containsExactly("/api/video/room_recordings?media_ttl=60&page_size=1000");
    }

    private static SignalWireVideo client() {
        return SignalWireVideo.builder()
                .project(PROJECT, "s3cret")
                .baseUrl(Wire.url(SERVICE))
                .build();
    }
}
