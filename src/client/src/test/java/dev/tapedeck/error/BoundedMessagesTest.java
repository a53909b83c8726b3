package dev.tapedeck.error;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.tapedeck.CallOptions;
import dev.tapedeck.ClientOptions;
import dev.tapedeck.RetryPolicy;
import dev.tapedeck.paging.PageToken;
import dev.tapedeck.server.RawResponse;
import dev.tapedeck.server.SocketServer;
import dev.tapedeck.signalwire.SignalWireVideo;
import dev.tapedeck.signalwire.id.RoomRecordingId;
import dev.tapedeck.twilio.TwilioVideo;
import dev.tapedeck.twilio.id.RecordingSid;
import dev.tapedeck.twilio.model.CreateRoomRequest;
import dev.tapedeck.twilio.model.ListRecordingsRequest;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No message is longer than a few lines, whatever a server sends or a caller passes. */
class BoundedMessagesTest {
    private static final int LONGEST = 4_003;
    private static final String LONG = "\uD83D\uDE00" + "x\uD83D\uDE00".repeat(330_000);
    private static final RecordingSid SID = RecordingSid.of("RT0123456789abcdef0123456789abcdef");
    private static final RoomRecordingId ID = RoomRecordingId.of("0f8e3c1a-5b7d-4c2e-9a61-2d4f6b8a0c13");

    static Stream<RawResponse> answers() {
        String ascii = "x".repeat(1_000_000);
        String head = "x".repeat(200_000);
        return Stream.of(
                RawResponse.json("{\"" + ascii + "\":x}"),
                RawResponse.json("{\"a\":" + ("{\"" + head + "\":").repeat(5) + "x"),
                RawResponse.json("{\"a\":" + "{\"bcdefghi\":[".repeat(120) + "x"),
                RawResponse.json("{\"recordings\":[{\"" + ascii + "\":x}],\"data\":[{\"" + ascii + "\":x}]}"),
                RawResponse.json("{\"date_created\":\"" + ascii + "\",\"created_at\":\"" + ascii + "\"}"),
                RawResponse.json("{\"size\":" + "9".repeat(1_000) + ",\"size_in_bytes\":" + "9".repeat(1_000) + "}"),
                RawResponse.json(
                        "{\"recordings\":[],\"data\":[],\"meta\":{\"next_page_url\":\"/v1/Recordings?PageToken=" + head
                                + "\"},\"links\":{\"next\":\"/api/video/room_recordings?page_token=" + head + "\"}}"),
                RawResponse.of("200 OK", ascii),
                RawResponse.of("200 OK|Content-Type: text/html", "<title>" + ascii),
                RawResponse.of("200 OK|Content-Type: image/" + head, "GIF"),
                RawResponse.of("200 OK|Content-Encoding: " + head, "{}"),
                new RawResponse(head + "\r\n\r\n", RawResponse.End.CLOSED),
                RawResponse.of("400 No|X-Request-Id: " + head + "|Twilio-Request-Id: " + head, ascii),
                RawResponse.json(
                        400, "{\"message\":\"" + head + "\",\"error\":\"" + head + "\",\"code\":\"" + head + "\"}"),
                RawResponse.json(
                        422,
                        "{\"errors\":[{\"code\":\"" + head + "\",\"message\":\"" + head + "\",\"attribute\":\"" + head
                                + "\",\"detail\":\"" + head + "\"}]}"),
                items(10_000));
    }

    private static RawResponse items(int count) {
        String items = IntStream.range(0, count)
                .mapToObj(i -> "{\"code\":\"odd\",\"message\":\"no " + i + "\",\"detail\":\"no " + i + "\"}")
                .collect(Collectors.joining(",", "{\"errors\":[", "]}"));
        return RawResponse.json(422, items);
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("answers")
    void messagesAreBoundedWhateverAServerSends(RawResponse answer) {
        List<String> told = new ArrayList<>();
        ClientOptions options = ClientOptions.builder()
                .retryPolicy(RetryPolicy.none())
                .observer(attempt -> told.add(attempt.toString()))
                .build();
        try (SocketServer server = SocketServer.giving(answer)) {
            TwilioVideo twilio = TwilioVideo.builder()
                    .apiKey("SK0123456789abcdef0123456789abcdef", "s3cret")
                    .baseUrl(server.url())
                    .options(options)
                    .build();
            SignalWireVideo signalWire = SignalWireVideo.builder()
                    .project(ID.value(), "s3cret")
                    .baseUrl(server.url())
                    .options(options)
                    .build();
            requireShort(() -> twilio.recordings().list().toList());
            requireShort(() -> twilio.recordings().fetch(SID));
            requireShort(() -> twilio.recordings().delete(SID));
            requireShort(() -> signalWire.recordings().list().toList());
            requireShort(() -> signalWire.recordings().fetch(ID));
        }
        assertThat(told).allSatisfy(text -> assertThat(text).hasSizeLessThan(LONGEST));
    }

    @Test
    void messagesAreBoundedWhateverACallerPasses() {
        TwilioVideo twilio = TwilioVideo.builder()
                .apiKey("SK0123456789abcdef0123456789abcdef", "s3cret")
                .build();
        String blank = " ".repeat(1_000_000);
        Stream.<ThrowingCallable>of(
                        () -> RecordingSid.of(LONG),
                        () -> RoomRecordingId.of(LONG),
                        () -> PageToken.parse(LONG),
                        () -> CreateRoomRequest.builder()
                                .recordingRules(List.of())
                                .uniqueName(LONG),
                        () -> ListRecordingsRequest.builder().pageSize(Integer.MAX_VALUE),
                        () -> twilio.rooms().fetchByUniqueName(blank),
                        () -> twilio.recordings().list().from(PageToken.of(LONG, "")),
                        () -> CallOptions.builder().header(LONG, LONG).build(),
                        () -> SignalWireVideo.builder().space(LONG))
                .forEach(BoundedMessagesTest::requireShort);
    }

    private static void requireShort(ThrowingCallable call) {
        Throwable thrown = catchThrowable(call);
        if (thrown != null) {
            StringWriter trace = new StringWriter();
            thrown.printStackTrace(new PrintWriter(trace));
            // Lines of the stack are short.
            assertThat(trace.toString().lines())
                    .allSatisfy(line -> assertThat(line.length())
                            .as(line.substring(0, Math.min(200, line.length())))
                            .isLessThan(LONGEST + 100));
            assertThat(thrown.getMessage()).hasSizeLessThanOrEqualTo(LONGEST);
        }
    }

    @Test
    void countsTenThousandItems() {
        try (SocketServer server = SocketServer.giving(items(10_000))) {
            TwilioVideo twilio = TwilioVideo.builder()
                    .apiKey("SK0123456789abcdef0123456789abcdef", "s3cret")
                    .baseUrl(server.url())
                    .build();

            assertThatThrownBy(() -> twilio.recordings().fetch(SID))
                    .isInstanceOfSatisfying(
                            ApiException.class,
                            thrown -> assertThat(thrown.items()).hasSize(10_000))
                    .hasMessage("GET /v1/Recordings/" + SID
                            + " failed with 422: no 0; no 1; no 2; no 3; no 4; and 9995 more");
        }
    }

    @Test
    void doesNotSplitSurrogatePairs() {
        ApiError error = new ApiError(
                "GET /",
                400,
                Optional.empty(),
                LONG,
                Optional.empty(),
                Optional.empty(),
                List.of(new ApiError.Item("", LONG, Optional.of(LONG))),
                Optional.empty(),
                Map.of(),
                1);

        assertThat(UTF_8.newEncoder().canEncode(new ApiException(error).getMessage()))
                .isTrue();
        assertThat(UTF_8.newEncoder().canEncode(error.message())).isTrue();
        assertThat(UTF_8.newEncoder().canEncode(error.toString())).isTrue();
    }
}
