package dev.tapedeck.standin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.stub.StandIn;
import dev.tapedeck.twilio.id.RoomSid;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The stand-in's error responses follow the contract too; the refused requests do not, and are sent without the
 * clients.
 */
class StandInRefusalsContractTest {
    private static final String NOBODY = "00000000000000000000000000000000";
    private static final String UUID = "00000000-0000-4000-8000-000000000000";
    private static final String RECORDING = "/v1/Recordings/RT" + NOBODY;
    private static final String ROOM = "/v1/Rooms/RM" + NOBODY + "/Recordings";

    private final CheckedStandIn checked =
            CheckedStandIn.start(StandIn.builder().twilioRecordings(8));
    private final StandIn standIn = checked.standIn();

    @AfterEach
    void everythingWasCheckedAndIsOfTheContract() {
        checked.close();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/Recordings?PageSize=0, ListRecordings, 400",
        "GET, /v1/Recordings?PageSize=x, ListRecordings, 400",
        "GET, /v1/Recordings?PageToken=x, ListRecordings, 400",
        "GET, /v1/Recordings?Status=new, ListRecordings, 400",
        "GET, /v1/Recordings?DateCreatedAfter=2026-01-01, ListRecordings, 400",
        "GET, " + RECORDING + ", FetchRecording, 404",
        "GET, " + ROOM + ", ListRoomRecordings, 404",
        "GET, /v1/Nothing, , 404",
        "GET, /v1/Compositions?PageSize=101, ListCompositions, 400",
        "GET, /v1/Compositions?PageSize=0, ListCompositions, 400",
        "GET, /v1/Compositions?Status=done, ListCompositions, 400",
        "GET, /v1/Compositions?RoomSid=standup, ListCompositions, 400",
        "GET, /v1/Compositions?DateCreatedBefore=2026-01-01, ListCompositions, 400",
        "GET, /v1/Compositions/CJ" + NOBODY + ", FetchComposition, 404",
        "DELETE, /v1/Compositions/CJ" + NOBODY + ", DeleteComposition, 404",
        "GET, /v1/Compositions/CJ" + NOBODY + "/Media, FetchCompositionMedia, 404",
        "GET, /v1/CompositionHooks?PageSize=1001, ListCompositionHooks, 400",
        "GET, /v1/CompositionHooks?Enabled=yes, ListCompositionHooks, 400",
        "GET, /v1/CompositionHooks?DateCreatedAfter=now, ListCompositionHooks, 400",
        "GET, /v1/CompositionHooks/HK" + NOBODY + ", FetchCompositionHook, 404",
        "POST, /v1/CompositionHooks/HK" + NOBODY + ", UpdateCompositionHook, 404",
        "DELETE, /v1/CompositionHooks/HK" + NOBODY + ", DeleteCompositionHook, 404",
        "POST, /v1/CompositionSettings/Default, CreateCompositionSettings, 400",
        "POST, /v1/RecordingSettings/Default, CreateRecordingSettings, 400",
        "GET, /api/video/room_recordings?page_size=1001, list_room_recordings, 422",
        "GET, /api/video/room_recordings?page_number=1, list_room_recordings, 422",
        "GET, /api/video/room_recordings/" + UUID + ", get_room_recording, 404",
        "GET, /api/video/room_recordings?media_ttl=x, list_room_recordings, 422",
        "GET, /api/video/nothing, , 404",
    })
    void refusalsOfTargetsFollowTheContract(String method, String target, String operation, int status)
            throws Exception {
        send(method, target, "");

        assertThat(checked.exchanges()).containsExactly(operation + " " + status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer x", "Basic dTpw"})
    void refusalsOfCredentialsFollowTheContract(String authorization) throws Exception {
        send("GET", RECORDING, "", authorization);
        send("GET", "/api/video/room_recordings", "", authorization);

        assertThat(checked.exchanges()).containsExactly("FetchRecording 401", "list_room_recordings 401");
    }

    @Test
    void refusalsOfUnknownMethodsFollowTheContract() throws Exception {
        send("PATCH", "/v1/Recordings", "");
        send("PATCH", "/api/video/room_recordings", "");

        assertThat(checked.exchanges()).containsExactly("null 405", "null 405");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RoomSid=RM" + NOBODY,
                "RoomSid=standup",
                "RoomSid=",
                "AudioSources=",
                "VideoLayout={}",
                "VideoLayout={\"a\":{\"video_sources\":[]}}",
                "VideoLayout={\"a\":{}}",
                "VideoLayout={\"a\":1}",
                "VideoLayout=[]",
                "VideoLayout={\"a\":",
                "VideoLayout={\"a\":{\"video_sources\":\"*\"}}",
                "VideoLayout={\"a\":{\"video_sources\":[1]}}",
                "VideoLayout={\"a\":{\"video_sources\":[\"*\"],\"z_pos\":100}}",
                "VideoLayout={\"a\":{\"video_sources\":[\"*\"],\"max_rows\":0}}",
                "VideoLayout={\"a\":{\"video_sources\":[\"*\"],\"width\":1.5}}",
                "VideoLayout={\"a\":{\"video_sources\":[\"*\"],\"height\":\"9\"}}",
                "VideoLayout={\"a\":{\"video_sources\":[\"*\"],\"cells_excluded\":[-1]}}",
                "VideoLayout={\"a\":{\"video_sources\":[\"*\"],\"reuse\":\"newest\"}}",
                "Resolution=1280x721",
                "Resolution=1281x16",
                "Resolution=15x640",
                "Resolution=640",
                "Format=avi",
                "Trim=maybe",
                "StatusCallback=/composed",
                "StatusCallback=not a URL",
                "StatusCallbackMethod=PUT",
            })
    void refusalsOfCompositionsFollowTheContract(String change) throws Exception {
        String name = change.substring(0, change.indexOf('='));
        // A layout is checked even if there is sound; a request without it has no source at all.
        boolean sourceless = change.matches("AudioSources=|VideoLayout=\\{}|VideoLayout=.*\\[]}}");

        String answer =
                send("POST", "/v1/Compositions", change + "&RoomSid=" + room() + (sourceless ? "" : "&AudioSources=*"));

        assertThat(answer).contains("\"code\":20001", sourceless ? "AudioSources" : "\"message\":\"" + name);
        assertThat(checked.exchanges()).last().isEqualTo("CreateComposition 400");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AudioSources=*", "FriendlyName=x", "FriendlyName=x&AudioSources=*&Enabled=1", "long"})
    void refusalsOfHooksFollowTheContract(String form) throws Exception {
        String tooLong = "AudioSources=*&FriendlyName=" + "é".repeat(101);

        send("POST", "/v1/CompositionHooks", form.equals("long") ? tooLong : form);

        assertThat(checked.exchanges()).containsExactly("CreateCompositionHook 400");
    }

    @Test
    void refusesACompositionWithoutARoom() throws Exception {
        assertThat(send("POST", "/v1/Compositions", "AudioSources=*")).contains("RoomSid is missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FriendlyName=",
                "AwsCredentialsSid=CR1",
                "EncryptionKeySid=RM" + NOBODY,
                "AwsS3Url=bucket",
                "AwsStorageEnabled=on",
                "EncryptionEnabled=",
            })
    void refusalsOfSettingsFollowTheContract(String change) throws Exception {
        String form = change + "&FriendlyName=x";

        assertThat(send("POST", "/v1/CompositionSettings/Default", form)).contains("\"code\":20001");
        assertThat(send("GET", "/v1/CompositionSettings/Default", "")).contains("\"friendly_name\":null");
    }

    private RoomSid room() {
        return Objects.requireNonNull(
                checked.twilio().compositions().list().iterator().next().roomSid());
    }

    private String send(String method, String target, String form) throws Exception {
        String credentials = target.startsWith("/v1/")
                ? standIn.twilioApiKey() + ":" + standIn.twilioApiSecret()
                : standIn.signalWireProjectId() + ":" + standIn.signalWireApiToken();
        return send(method, target, form, "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8)));
    }

    /** Sends a form with unencoded values, and returns the response's text. */
    private String send(String method, String target, String form, String authorization) throws Exception {
        URI service = target.startsWith("/v1/") ? standIn.twilioUrl() : standIn.signalWireUrl();
        HttpRequest request = HttpRequest.newBuilder(service.resolve(target))
                .method(method, BodyPublishers.ofString(encoded(form)))
                .header("Authorization", authorization)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }

    private static String encoded(String form) {
        return Arrays.stream(form.split("&"))
                .filter(parameter -> !parameter.isEmpty())
                .map(parameter -> parameter.split("=", 2))
                .map(parts -> parts[0] + "=" + URLEncoder.encode(parts[1], UTF_8))
                .collect(Collectors.joining("&"));
    }
}
