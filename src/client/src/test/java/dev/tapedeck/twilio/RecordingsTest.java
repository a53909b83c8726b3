package dev.tapedeck.twilio;

import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.tapedeck.error.NotFoundException;
import dev.tapedeck.paging.PageToken;
import dev.tapedeck.server.Wire;
import dev.tapedeck.twilio.id.RecordingSid;
import dev.tapedeck.twilio.id.RoomSid;
import dev.tapedeck.twilio.id.Sid;
import dev.tapedeck.twilio.model.ListRecordingsRequest;
import dev.tapedeck.twilio.model.Recording;
import dev.tapedeck.twilio.model.RecordingStatus;
import dev.tapedeck.twilio.model.RecordingType;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RecordingsTest {
    @RegisterExtension
    static final WireMockExtension SERVICE = Wire.server();

    /** A proxy in front of the service, whose paths are its own. */
    @RegisterExtension
    static final WireMockExtension PROXY = Wire.unchecked();

    private static final RecordingSid SID = RecordingSid.of("RT0123456789abcdef0123456789abcdef");
    private static final String LAST = "{\"recordings\":[],\"meta\":{\"next_page_url\":null}}";

    @Test
    void fetchesARecording() {
        Wire.answer(SERVICE, okJson("{\"sid\":\"" + SID + "\",\"status\":\"completed\",\"size\":5000000000}"));

        Recording recording = recordings().fetch(SID);

        assertThat(recording.sid()).isEqualTo(SID);
        assertThat(recording.status()).isEqualTo(RecordingStatus.COMPLETED);
        assertThat(recording.size()).isEqualTo(5_000_000_000L);
        assertThat(Wire.urls(SERVICE)).containsExactly("/v1/Recordings/" + SID);
    }

    @Test
    void namesAMissingRecording() {
        Wire.answer(SERVICE, jsonResponse("{\"code\":20404,\"message\":\"Not here\"}", 404));

        assertThatThrownBy(() -> recordings().fetch(SID))
                .isInstanceOf(NotFoundException.class)
                .hasMessage("GET /v1/Recordings/" + SID + " failed with 404: Not here (code 20404)");
    }

    @Test
    void failsIfAPageDoesNotSayWhetherOthersFollow() {
        Wire.answer(SERVICE, okJson("{\"recordings\":[],\"meta\":{}}"));

        assertThatThrownBy(() -> recordings().list().toList())
                .hasMessage("GET /v1/Recordings: Expected field 'next_page_url' in meta but it is missing");
    }

    @Test
    void keepsButNeverSendsAMalformedSid() {
        Wire.answer(SERVICE, okJson("{\"recordings\":[{\"sid\":\"../Rooms\"}],\"meta\":{\"next_page_url\":null}}"));
        RecordingSid odd = recordings().list().iterator().next().sid();

        assertThatThrownBy(() -> recordings().fetch(odd)).isInstanceOf(IllegalArgumentException.class);

        assertThat(odd.value()).isEqualTo("../Rooms");
        assertThat(odd.isValid()).isFalse();
        assertThat(Wire.urls(SERVICE)).hasSize(1);
    }

    @Test
    void neverSendsAMalformedRoomSid() {
        assertThatThrownBy(() -> client(Wire.url(SERVICE).toString())
                        .rooms()
                        .recordings(new RoomSid("odd"))
                        .list()
                        .toList())
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(Wire.urls(SERVICE)).isEmpty();
    }

    @Test
    void sendsFiltersInOrderAndRepeatsListParameters() {
        Wire.answer(SERVICE, okJson(LAST));
        Sid room = Sid.of("RM0123456789abcdef0123456789abcdef");
        Sid participant = Sid.of("PA0123456789abcdef0123456789abcdef");

        recordings()
                .list(ListRecordingsRequest.builder()
                        .status(RecordingStatus.of("completed"))
                        .groupingSid(List.of(room, participant))
                        .dateCreatedAfter(Instant.parse("2026-03-14T09:00:00Z"))
                        .build())
                .toList();

        assertThat(Wire.urls(SERVICE))
                .containsExactly("/v1/Recordings?Status=completed&GroupingSid=" + room + "&GroupingSid=" + participant
                        + "&DateCreatedAfter=2026-03-14T09%3A00%3A00Z&PageSize=100");
    }

    @Test
    void keepsFiltersOfTheNextLink() {
        String next = "/v1/Recordings?Status=completed&PageSize=100&Page=1&PageToken=PA1";
        Wire.pages(
                SERVICE,
                "/v1/Recordings",
                "{\"recordings\":[],\"meta\":{\"next_page_url\":\"https://x.test" + next + "\"}}",
                LAST);

        recordings().list(completed()).toList();

        assertThat(Wire.urls(SERVICE)).containsExactly("/v1/Recordings?Status=completed&PageSize=100", next);
    }

    @Test
    void refusesATokenOfOtherFilters() {
        PageToken token = PageToken.of("/v1/Recordings?MediaType=audio&Status=completed", "PageToken=2");
        Wire.answer(SERVICE, okJson(LAST));
        ListRecordingsRequest same = completed().toBuilder()
                .mediaType(RecordingType.of("audio"))
                .pageSize(7)
                .page(3)
                .pageToken("x")
                .build();

        assertThat(recordings().list(same).from(token)).isEmpty();
        assertThatThrownBy(() -> recordings().list(completed()).from(token))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the listing /v1/Recordings?Status=completed but it belongs to");

        assertThat(Wire.urls(SERVICE)).containsExactly("/v1/Recordings?PageToken=2");
    }

    @Test
    void supportsThePathPrefixOfAProxy() {
        String plain = "https://video.twilio.com/v1/Recordings?PageToken=2";
        String prefixed = Wire.url(PROXY) + "/proxy/v1/Recordings?PageToken=3";
        Wire.pages(PROXY, "/proxy/v1/Recordings", page(plain), page(prefixed), LAST);

        assertThat(client(Wire.url(PROXY) + "/proxy").recordings().list()).isEmpty();

        assertThat(Wire.urls(PROXY))
                .containsExactly(
                        "/proxy/v1/Recordings?PageSize=100",
                        "/proxy/v1/Recordings?PageToken=2",
                        "/proxy/v1/Recordings?PageToken=3");
    }

    @Test
    void tokenIsValidBehindAProxy() {
        Wire.answer(PROXY, okJson(LAST));
        PageToken saved = PageToken.of("/v1/Recordings", "PageToken=2");

        assertThat(client(Wire.url(PROXY) + "/proxy").recordings().list().from(saved))
                .isEmpty();

        assertThat(Wire.urls(PROXY)).containsExactly("/proxy/v1/Recordings?PageToken=2");
    }

    @Test
    void namesTheRequestOfAnEnvelopeWithoutItsList() {
        Wire.answer(SERVICE, okJson("{}"));

        assertThatThrownBy(() -> recordings().list().toList()).hasMessageStartingWith("GET /v1/Recordings: Expected");
    }

    private static String page(String next) {
        return "{\"recordings\":[],\"meta\":{\"next_page_url\":\"" + next + "\"}}";
    }

    private static ListRecordingsRequest completed() {
        return ListRecordingsRequest.builder().status(RecordingStatus.COMPLETED).build();
    }

    private static Recordings recordings() {
        return client(Wire.url(SERVICE).toString()).recordings();
    }

    private static TwilioVideo client(String url) {
        return TwilioVideo.builder()
                .apiKey("SK0123456789abcdef0123456789abcdef", "s3cret")
                .baseUrl(URI.create(url))
                .build();
    }
}
