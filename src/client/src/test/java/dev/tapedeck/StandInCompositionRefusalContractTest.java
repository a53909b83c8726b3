package dev.tapedeck;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.CheckedStandIn.CheckedExchange;
import dev.tapedeck.stub.StandIn;
import dev.tapedeck.twilio.TwilioVideo;
import dev.tapedeck.twilio.id.RoomSid;
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

/** Refusals of compositions, hooks and settings are of the contract too, and name the parameter that was wrong. */
class StandInCompositionRefusalContractTest {
    private static final String NOBODY = "00000000000000000000000000000000";

    private final CheckedStandIn checked =
            CheckedStandIn.start(StandIn.builder().twilioRecordings(8));
    private final StandIn standIn = checked.standIn();

    @AfterEach
    void everythingWasCheckedAndIsOfTheContract() {
        checked.close();
    }

    @ParameterizedTest
    @CsvSource({
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
    })
    void targets(String method, String target, String operation, int status) throws Exception {
        send(method, target, "");

        assertThat(checked.exchanges()).containsExactly(new CheckedExchange(operation, status));
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
    void ordersOfCompositions(String change) throws Exception {
        String name = change.substring(0, change.indexOf('='));
        // A layout is checked although there is sound; that there is no source at all shows without.
        boolean sourceless = change.matches("AudioSources=|VideoLayout=\\{}|VideoLayout=.*\\[]}}");

        String answer =
                send("POST", "/v1/Compositions", change + "&RoomSid=" + room() + (sourceless ? "" : "&AudioSources=*"));

        assertThat(answer).contains("\"code\":20001", sourceless ? "AudioSources" : "\"message\":\"" + name);
        assertThat(checked.exchanges()).last().isEqualTo(new CheckedExchange("CreateComposition", 400));
    }

    @ParameterizedTest
    @ValueSource(strings = {"AudioSources=*", "FriendlyName=x", "FriendlyName=x&AudioSources=*&Enabled=1", "long"})
    void newHooks(String form) throws Exception {
        String tooLong = "AudioSources=*&FriendlyName=" + "é".repeat(101);

        send("POST", "/v1/CompositionHooks", form.equals("long") ? tooLong : form);

        assertThat(checked.exchanges()).containsExactly(new CheckedExchange("CreateCompositionHook", 400));
    }

    @Test
    void aRoomIsNeeded() throws Exception {
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
    void settings(String change) throws Exception {
        String form = change + "&FriendlyName=x";

        assertThat(send("POST", "/v1/CompositionSettings/Default", form)).contains("\"code\":20001");
        assertThat(send("GET", "/v1/CompositionSettings/Default", "")).contains("\"friendly_name\":null");
    }

    private RoomSid room() {
        TwilioVideo twilio = TwilioVideo.builder()
                .apiKey(standIn.twilioApiKey(), standIn.twilioApiSecret())
                .baseUrl(standIn.twilioUrl())
                .build();
        return Objects.requireNonNull(
                twilio.compositions().list().iterator().next().roomSid());
    }

    /** Sends a form whose values stand as they are, and gives the answer's text. */
    private String send(String method, String target, String form) throws Exception {
        String credentials = standIn.twilioApiKey() + ":" + standIn.twilioApiSecret();
        HttpRequest request = HttpRequest.newBuilder(standIn.twilioUrl().resolve(target))
                .method(method, BodyPublishers.ofString(encoded(form)))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8)))
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
