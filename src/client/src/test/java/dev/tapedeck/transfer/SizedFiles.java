package dev.tapedeck.transfer;

import dev.tapedeck.ClientOptions;
import dev.tapedeck.RetryPolicy;
import dev.tapedeck.media.Media;
import dev.tapedeck.recordings.RecordingSource;
import dev.tapedeck.recordings.SignalWireRecording;
import dev.tapedeck.recordings.TwilioRecording;
import dev.tapedeck.server.RawResponse;
import dev.tapedeck.server.SocketServer;
import dev.tapedeck.signalwire.SignalWireVideo;
import dev.tapedeck.signalwire.TimedSignalWire;
import dev.tapedeck.signalwire.id.RoomRecordingId;
import dev.tapedeck.twilio.TimedTwilio;
import dev.tapedeck.twilio.TwilioVideo;
import dev.tapedeck.twilio.id.RecordingSid;
import dev.tapedeck.twilio.id.RoomSid;
import dev.tapedeck.twilio.model.Composition;
import dev.tapedeck.twilio.model.Recording;
import dev.tapedeck.twilio.model.RoomRecording;
import java.util.List;
import java.util.function.Function;

/**
 * Both services, whose recordings have this size and external location, and a storage host that responds by a script.
 */
final class SizedFiles implements AutoCloseable {
    static final String ID = "0f8e3c1a-5b7d-4c2e-9a61-2d4f6b8a0c13";
    static final String HEX = "0123456789abcdef0123456789abcdef";

    /** The ways to a media file whose size the service gives. */
    enum Way {
        RECORDING(files -> files.twilio.recordings().media(Recording.parse(files.twilioJson("RT")))),
        ROOM_RECORDING(files -> files.twilio
                .rooms()
                .recordings(RoomSid.of("RM" + HEX))
                .media(RoomRecording.parse(files.twilioJson("RT")))),
        COMPOSITION(files -> files.twilio.compositions().media(Composition.parse(files.twilioJson("CJ")))),
        SIGNALWIRE_RECORDING(files -> files.signalWire.recordings().media(files.signalWireRecording())),
        SIGNALWIRE_ID(files -> files.signalWire.recordings().media(RoomRecordingId.of(ID))),
        NEUTRAL_TWILIO_RECORDING(files ->
                RecordingSource.of(files.twilio).media(new TwilioRecording(Recording.parse(files.twilioJson("RT"))))),
        NEUTRAL_TWILIO_ID(files -> RecordingSource.of(files.twilio).media("RT" + HEX)),
        NEUTRAL_SIGNALWIRE_RECORDING(files ->
                RecordingSource.of(files.signalWire).media(new SignalWireRecording(files.signalWireRecording()))),
        NEUTRAL_SIGNALWIRE_ID(files -> RecordingSource.of(files.signalWire).media(ID));

        @SuppressWarnings("ImmutableEnumChecker") // The functions have no state.
        private final Function<SizedFiles, Media> media;

        Way(Function<SizedFiles, Media> media) {
            this.media = media;
        }

        Media to(SizedFiles files) {
            return media.apply(files);
        }
    }

    private final SocketServer host;
    private final SocketServer service;
    private final String size;
    private final String location;
    private final TwilioVideo twilio;
    private final SignalWireVideo signalWire;

    /** Starts with this JSON as the size, and as the address in the account's own bucket. */
    SizedFiles(String size, String location, RawResponse... sent) {
        this.host = SocketServer.giving(sent);
        this.size = size;
        this.location = location;
        this.service = SocketServer.by((number, head) -> answer(head));
        ClientOptions options =
                ClientOptions.builder().retryPolicy(RetryPolicy.defaults()).build();
        this.twilio = TimedTwilio.builder(time -> {})
                .apiKey("SK0123456789abcdef0123456789abcdef", "s3cret")
                .baseUrl(service.url())
                .options(options)
                .build();
        this.signalWire = TimedSignalWire.builder(time -> {})
                .project(ID, "s3cret")
                .baseUrl(service.url())
                .options(options)
                .build();
    }

    private RawResponse answer(String head) {
        String path = head.split(" ", 3)[1];
        if (path.startsWith("/api/video/")) {
            return RawResponse.json(signalWireJson());
        } else if (!path.contains("/Media")) {
            return RawResponse.json(twilioJson("RT"));
        }
        return location.equals("null")
                ? RawResponse.of("302 Found|Content-Length: 0|Location: " + host.url() + "/file", "")
                : RawResponse.of("404 Not Found|Content-Length: 0", "");
    }

    private String twilioJson(String prefix) {
        return "{\"sid\":\"" + prefix + HEX + "\",\"size\":" + size + ",\"media_external_location\":" + location + "}";
    }

    private String signalWireJson() {
        return "{\"id\":\"" + ID + "\",\"uri\":\"" + host.url() + "/file\",\"size_in_bytes\":" + size + "}";
    }

    private dev.tapedeck.signalwire.model.RoomRecording signalWireRecording() {
        return dev.tapedeck.signalwire.model.RoomRecording.parse(signalWireJson());
    }

    TwilioVideo twilio() {
        return twilio;
    }

    Media bySid() {
        return twilio.recordings().media(RecordingSid.of("RT" + HEX));
    }

    /** Returns the heads of the service's requests. */
    List<String> toService() {
        return service.requests();
    }

    @Override
    public void close() {
        twilio.close();
        signalWire.close();
        service.close();
        host.close();
    }
}
