package dev.tapedeck.calls;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.CallOptions;
import dev.tapedeck.server.RawResponse;
import dev.tapedeck.server.SocketServer;
import dev.tapedeck.server.Wire;
import dev.tapedeck.signalwire.SignalWireVideo;
import dev.tapedeck.signalwire.id.RoomRecordingId;
import dev.tapedeck.signalwire.model.CreateRoomRequest;
import dev.tapedeck.twilio.TwilioVideo;
import dev.tapedeck.twilio.id.RecordingSid;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The headers of requests, byte by byte. */
class HeadersTest {
    private static final RecordingSid SID = RecordingSid.of("RT0123456789abcdef0123456789abcdef");
    private static final RoomRecordingId ID = RoomRecordingId.of("0f8e3c1a-5b7d-4c2e-9a61-2d4f6b8a0c13");

    private final SocketServer server = SocketServer.giving(RawResponse.json(
            "{\"recordings\":[],\"data\":[],\"meta\":{\"next_page_url\":null},\"links\":{},\"redirect_to\":\"http://127.0.0.1:1/a\",\"uri\":"
                    + "\"http://127.0.0.1:1/a\"}"));

    @AfterEach
    void close() {
        server.close();
    }

    private TwilioVideo twilio(CallOptions options) {
        return Wire.twilio(server.url()).withOptions(options);
    }

    private SignalWireVideo signalWire(CallOptions options) {
        return Wire.signalWire(server.url()).withOptions(options);
    }

    private List<String> sent(String header) {
        String name = header.toLowerCase(Locale.ROOT) + ": ";
        return server.requests().stream()
                .flatMap(String::lines)
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name))
                .map(line -> line.substring(name.length()))
                .toList();
    }

    @Test
    void everyRequestAcceptsJson() {
        var twilio = twilio(CallOptions.defaults());
        var signalWire = signalWire(CallOptions.defaults());
        twilio.recordings().list().toList();
        twilio.recordings().delete(SID);
        twilio.recordings().media(SID).link();
        twilio.rooms().create();
        signalWire.recordings().list().toList();
        signalWire.recordings().fetch(ID);
        signalWire.rooms().create(CreateRoomRequest.builder().name("a").build());

        assertThat(sent("Accept")).hasSize(7).containsOnly("application/json");
    }

    @Test
    void callersAcceptReplacesIt() {
        signalWire(CallOptions.builder()
                        .header("ACCEPT", "application/problem+json")
                        .build())
                .recordings()
                .fetch(ID);

        assertThat(sent("Accept")).containsExactly("application/problem+json");
    }

    @Test
    void sendsJsonWithoutACharset() {
        signalWire(CallOptions.defaults())
                .rooms()
                .create(CreateRoomRequest.builder()
                        .name("a")
                        .displayName("\u00e9\uD83D\uDE00")
                        .build());

        assertThat(sent("Content-Type")).containsExactly("application/json");
        assertThat(sent("Content-Length"))
                .containsExactly(
                        "" + "{\"name\":\"a\",\"display_name\":\"\u00e9\uD83D\uDE00\"}".getBytes(UTF_8).length);
    }

    @ParameterizedTest
    @CsvSource({"application/vnd.a+json", "application/json; charset=utf-8", "odd"})
    void callersContentTypeReplacesTheBodys(String type) {
        CallOptions options = CallOptions.builder().header("content-type", type).build();
        signalWire(options).rooms().create(CreateRoomRequest.builder().name("a").build());
        twilio(options).rooms().create();
        signalWire(options).recordings().fetch(ID);

        assertThat(sent("Content-Type")).containsExactly(type, type, type);
        assertThat(sent("Content-Length")).containsExactly("12", "0");
    }

    @ParameterizedTest
    @CsvSource({
        "Host, a.example",
        "Connection, close",
        "Cookie, a=b",
        "User-Agent, mine/1",
        "Accept-Language, de",
        "If-None-Match, x",
        "Accept-Encoding, identity",
        "Idempotency-Key, 1"
    })
    void sendsAnyOtherHeaderOnceUnchanged(String name, String value) {
        signalWire(CallOptions.builder().header(name, value).build())
                .rooms()
                .create(CreateRoomRequest.builder().name("a").build());

        assertThat(sent(name)).containsExactly(value);
        assertThat(sent("Authorization")).hasSize(1);
    }
}
