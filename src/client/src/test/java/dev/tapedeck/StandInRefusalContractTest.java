package dev.tapedeck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.CheckedStandIn.CheckedExchange;
import dev.tapedeck.stub.StandIn;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The stand-in's refusals are of the contract too; what they refuse is not, and is sent without the facade. */
class StandInRefusalContractTest {
    private static final String RECORDING = "/v1/Recordings/RT00000000000000000000000000000000";
    private static final String ROOM = "/v1/Rooms/RM00000000000000000000000000000000/Recordings";
    private static final String UUID = "00000000-0000-4000-8000-000000000000";

    private final CheckedStandIn checked = CheckedStandIn.start(StandIn.builder());
    private final StandIn standIn = checked.standIn();

    @AfterEach
    void everythingWasCheckedAndIsOfTheContract() {
        checked.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/Recordings?PageSize=0, ListRecordings, 400",
        "/v1/Recordings?PageSize=x, ListRecordings, 400",
        "/v1/Recordings?PageToken=x, ListRecordings, 400",
        "/v1/Recordings?Status=new, ListRecordings, 400",
        "/v1/Recordings?DateCreatedAfter=2026-01-01, ListRecordings, 400",
        RECORDING + ", FetchRecording, 404",
        ROOM + ", ListRoomRecordings, 404",
        "/v1/Nothing, , 404",
    })
    void refusalsOfTwilio(String target, String operation, int status) throws Exception {
        send(standIn.twilioUrl(), "GET", target, twilio());

        assertThat(checked.exchanges()).containsExactly(new CheckedExchange(operation, status));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/video/room_recordings?page_size=1001, list_room_recordings, 422",
        "/api/video/room_recordings?page_number=1, list_room_recordings, 422",
        "/api/video/room_recordings/" + UUID + ", get_room_recording, 404",
        "/api/video/room_recordings?media_ttl=x, list_room_recordings, 422",
        "/api/video/nothing, , 404",
    })
    void refusalsOfSignalWire(String target, String operation, int status) throws Exception {
        send(standIn.signalWireUrl(), "GET", target, signalWire());

        assertThat(checked.exchanges()).containsExactly(new CheckedExchange(operation, status));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer x", "Basic dTpw"})
    void wrongCredentials(String authorization) throws Exception {
        send(standIn.twilioUrl(), "GET", RECORDING, authorization);
        send(standIn.signalWireUrl(), "GET", "/api/video/room_recordings", authorization);

        assertThat(checked.exchanges())
                .containsExactly(
                        new CheckedExchange("FetchRecording", 401), new CheckedExchange("list_room_recordings", 401));
    }

    @Test
    void methodsThatTheContractLacks() throws Exception {
        send(standIn.twilioUrl(), "PATCH", "/v1/Recordings", twilio());
        send(standIn.signalWireUrl(), "PATCH", "/api/video/room_recordings", signalWire());

        assertThat(checked.exchanges()).containsOnly(new CheckedExchange(null, 405));
    }

    private String twilio() {
        return basic(standIn.twilioApiKey() + ":" + standIn.twilioApiSecret());
    }

    private String signalWire() {
        return basic(standIn.signalWireProjectId() + ":" + standIn.signalWireApiToken());
    }

    private static String basic(String credentials) {
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(URI service, String method, String target, String authorization) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(service.resolve(target))
                .method(method, BodyPublishers.noBody())
                .header("Authorization", authorization)
                .build();
        HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
    }
}
