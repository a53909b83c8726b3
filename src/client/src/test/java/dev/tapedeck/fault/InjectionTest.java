package dev.tapedeck.fault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.CallOptions;
import dev.tapedeck.paging.PageToken;
import dev.tapedeck.signalwire.id.RoomRecordingId;
import dev.tapedeck.signalwire.id.RoomSessionId;
import dev.tapedeck.signalwire.model.ListRoomRecordingsRequest;
import dev.tapedeck.twilio.id.RecordingSid;
import dev.tapedeck.twilio.id.RoomSid;
import dev.tapedeck.twilio.id.Sid;
import dev.tapedeck.twilio.model.ListRecordingsRequest;
import dev.tapedeck.twilio.model.RecordingStatus;
import dev.tapedeck.twilio.model.RecordingType;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A caller's text is only data: there is one request with the operation's path, or a refusal and none. */
class InjectionTest {
    /** Returns texts with a meaning in some layer of a request: its framing, path, query or encoding. */
    static Stream<String> texts() {
        return Stream.of(
                "\r\nX-Evil: 1\r\n\r\nGET /evil HTTP/1.1\r\nHost: evil\r\n\r\n",
                "\nX-Evil: 1",
                "\r",
                "a/b",
                "../../evil",
                "..",
                ".",
                "%2e%2e%2fevil",
                "%",
                "%zz",
                "a?b=c",
                "a&b=c;d",
                "a#b",
                "a+b c",
                "a\\b",
                "https://evil.example/",
                "\0",
                "a\0b",
                "\u007f\u0085\u2028",
                "\ud800",
                "a\udc00b",
                "\udc00\ud800",
                "é漢字\ud83d\ude00",
                "a".repeat(20_000),
                "",
                " ");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void idOfAResponseReachesNoPath(String text) throws InterruptedException {
        try (RecordedClients sender = new RecordedClients()) {
            var twilio = sender.twilio();
            var signalWire = sender.signalWire();
            RecordingSid sid = new RecordingSid(text);
            RoomRecordingId id = new RoomRecordingId(text);
            Stream.<ThrowingCallable>of(
                            () -> twilio.recordings().fetch(sid),
                            () -> twilio.recordings().delete(sid),
                            () -> twilio.recordings().media(sid).link(),
                            () -> twilio.rooms()
                                    .recordings(new RoomSid(text))
                                    .list()
                                    .toList(),
                            () -> signalWire.recordings().fetch(id),
                            () -> signalWire.recordings().delete(id),
                            () -> signalWire.recordings().media(id).link(),
                            () -> signalWire
                                    .roomSessions()
                                    .recordings(new RoomSessionId(text))
                                    .toList())
                    .forEach(sender::requireRefused);

            assertThat(sender.requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void filterReachesTheQueryUnchanged(String text) throws InterruptedException {
        ListRecordingsRequest.Builder request = ListRecordingsRequest.builder();
        try (RecordedClients sender = new RecordedClients()) {
            var recordings = sender.twilio().recordings();
            sender.requireSent(
                    "Status",
                    text,
                    () -> recordings.list(
                            request.status(RecordingStatus.of(text)).build()));
        }
        try (RecordedClients sender = new RecordedClients()) {
            var recordings = sender.twilio().recordings();
            var filter = ListRecordingsRequest.builder().mediaType(RecordingType.of(text));
            sender.requireSent("MediaType", text, () -> recordings.list(filter.build()));
        }
        try (RecordedClients sender = new RecordedClients()) {
            var recordings = sender.twilio().recordings();
            var filter = ListRecordingsRequest.builder().groupingSid(List.of(new Sid(text)));
            sender.requireRefused(() -> recordings.list(filter.build()).toList());
            assertThat(sender.requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void pageTokenReachesTheQueryUnchanged(String text) throws InterruptedException {
        try (RecordedClients sender = new RecordedClients()) {
            var recordings = sender.twilio().recordings();
            var request = ListRecordingsRequest.builder().pageToken(text).build();
            sender.requireSent("PageToken", text, () -> recordings.list(request));
        }
        try (RecordedClients sender = new RecordedClients()) {
            var recordings = sender.signalWire().recordings();
            var request = ListRoomRecordingsRequest.builder().pageToken(text).build();
            sender.requireSent("page_token", text, () -> recordings.list(request));
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void manipulatedTokenStaysInItsQuery(String text) throws InterruptedException {
        String whole = new String(text.getBytes(UTF_8), UTF_8);
        try (RecordedClients sender = new RecordedClients()) {
            PageToken token = doctored(
                    "/v1/Recordings",
                    "PageToken=" + URLEncoder.encode(whole, UTF_8).replace("+", "%20"));
            sender.requireSent(
                    "PageToken",
                    whole,
                    () -> sender.twilio().recordings().list().from(token));
        }
        for (String query : List.of(text, "PageToken=" + text)) {
            try (RecordedClients sender = new RecordedClients()) {
                PageToken token = doctored("/v1/Recordings", query);
                sender.requireOneRequest(
                        () -> sender.twilio().recordings().list().from(token).toList());
            }
        }
        try (RecordedClients sender = new RecordedClients()) {
            PageToken token = doctored("/v1/Recordings" + text + " ", "PageToken=2");
            sender.requireRefused(
                    () -> sender.twilio().recordings().list().from(token).toList());
            assertThat(sender.requests()).isEmpty();
        }
    }

    private static PageToken doctored(String listing, String query) {
        String text = listing.replace("\n", "") + "\n" + query;
        return PageToken.parse("tape1." + Base64.getUrlEncoder().encodeToString(text.getBytes(UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void headerStaysAHeader(String text) throws InterruptedException {
        for (String[] header : new String[][] {{"X-Odd", text}, {text, "odd"}}) {
            try (RecordedClients sender = new RecordedClients()) {
                sender.requireOneRequest(() -> sender.twilio()
                        .withOptions(CallOptions.builder()
                                .header(header[0], header[1])
                                .build())
                        .recordings()
                        .list()
                        .toList());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length", "transfer-encoding", "Authorization"})
    void refusesAHeaderThatChangesWhereARequestEnds(String name) throws InterruptedException {
        try (RecordedClients sender = new RecordedClients()) {
            sender.requireRefused(() -> CallOptions.builder().header(name, "5").build());
        }
    }
}
