package dev.tapedeck.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tapedeck.CallOptions;
import dev.tapedeck.ResponseInfo;
import dev.tapedeck.error.ApiException;
import dev.tapedeck.error.NotFoundException;
import dev.tapedeck.signalwire.SignalWireVideo;
import dev.tapedeck.signalwire.id.RoomRecordingId;
import dev.tapedeck.stub.StandIn;
import dev.tapedeck.twilio.TwilioVideo;
import dev.tapedeck.twilio.id.RecordingSid;
import dev.tapedeck.twilio.model.ListRecordingsRequest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ResponseListenerTest {
    private static final StandIn STAND_IN =
            StandIn.builder().twilioRecordings(3).signalWireRecordings(1).start();

    private final List<ResponseInfo> heads = new ArrayList<>();
    private final CallOptions options =
            CallOptions.builder().onResponse(heads::add).build();

    @AfterAll
    static void stop() {
        STAND_IN.close();
    }

    private static TwilioVideo twilio() {
        return TwilioVideo.builder()
                .apiKey(STAND_IN.twilioApiKey(), STAND_IN.twilioApiSecret())
                .baseUrl(STAND_IN.twilioUrl())
                .build();
    }

    @Test
    void receivesTheHeadOfEachPage() {
        try (TwilioVideo twilio = twilio()) {
            ListRecordingsRequest two =
                    ListRecordingsRequest.builder().pageSize(2).build();

            assertThat(twilio.withOptions(options).recordings().list(two)).hasSize(3);
            assertThat(twilio.recordings().list(two)).hasSize(3);
        }

        assertThat(heads)
                .hasSize(2)
                .allSatisfy(head -> {
                    assertThat(head.status()).isEqualTo(200);
                    assertThat(head.request()).isEqualTo("GET /v1/Recordings");
                    assertThat(head.attempts()).isEqualTo(1);
                    assertThat(head.requestId()).isPresent();
                    assertThat(head.headers().get("CONTENT-TYPE"))
                            .isEqualTo(List.of("application/json; charset=utf-8"));
                })
                .extracting(ResponseInfo::requestId)
                .doesNotHaveDuplicates();
    }

    @Test
    void receivesADeletionButNoErrorResponse() {
        try (SignalWireVideo signalWire = SignalWireVideo.builder()
                        .project(STAND_IN.signalWireProjectId(), STAND_IN.signalWireApiToken())
                        .baseUrl(STAND_IN.signalWireUrl())
                        .build();
                TwilioVideo twilio = twilio()) {
            RoomRecordingId id =
                    signalWire.recordings().list().iterator().next().id();
            signalWire.withOptions(options).recordings().delete(id);
            ApiException refusal = catchThrowableOfType(
                    NotFoundException.class,
                    () -> twilio.withOptions(options)
                            .recordings()
                            .fetch(RecordingSid.of("RT0123456789abcdef0123456789abcdef")));

            assertThat(heads).extracting(ResponseInfo::status).containsExactly(204);
            assertThat(refusal.headers().get("twilio-request-id"))
                    .containsExactly(refusal.requestId().orElseThrow());
        }
    }
}
