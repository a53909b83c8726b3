package dev.tapedeck.media;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.tapedeck.server.Wire;
import dev.tapedeck.signalwire.SignalWireVideo;
import dev.tapedeck.signalwire.id.RoomRecordingId;
import dev.tapedeck.twilio.TwilioVideo;
import dev.tapedeck.twilio.id.RecordingSid;
import java.net.URI;
import java.util.Random;

/** A recording of each provider, and a file on a storage host. */
final class Files {
    static final RecordingSid SID = RecordingSid.of("RT0123456789abcdef0123456789abcdef");
    static final RoomRecordingId ID = RoomRecordingId.of("0f8e3c1a-5b7d-4c2e-9a61-2d4f6b8a0c13");
    static final String SIGNED = "/bucket/file?Signature=s3cret";

    private Files() {}

    static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    /** Makes the storage host send this file, and the service redirect to it. */
    static void store(byte[] file, WireMockExtension storage, WireMockExtension service) {
        storage.stubFor(any(anyUrl())
                .willReturn(aResponse()
                        .withBody(file)
                        .withHeader("Content-Type", "video/x-matroska")
                        .withHeader("Content-Length", String.valueOf(file.length))));
        redirect(service, Wire.url(storage) + SIGNED);
    }

    static void redirect(WireMockExtension service, String location) {
        Wire.answer(service, aResponse().withStatus(302).withHeader("Location", location));
    }

    static Media ofTwilio(WireMockExtension service) {
        return ofTwilio(Wire.url(service));
    }

    static Media ofTwilio(URI service) {
        TwilioVideo twilio = Wire.twilio(service);
        return twilio.recordings().media(SID);
    }

    static SignalWireVideo signalWire(WireMockExtension service) {
        return Wire.signalWire(service);
    }

    /** Returns SignalWire's recording with this JSON value as {@code uri}. */
    static String signalWireRecording(String uri) {
        return "{\"id\":\"" + ID + "\",\"status\":\"completed\",\"uri\":" + uri + "}";
    }
}
