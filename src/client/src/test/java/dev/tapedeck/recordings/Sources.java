package dev.tapedeck.recordings;

import dev.tapedeck.signalwire.SignalWireVideo;
import dev.tapedeck.stub.StandIn;
import dev.tapedeck.twilio.TwilioVideo;
import java.util.stream.Stream;

/** Both services of a stand-in, as sources. */
final class Sources {
    private Sources() {}

    static RecordingSource twilio(StandIn standIn) {
        return RecordingSource.of(TwilioVideo.builder()
                .apiKey(standIn.twilioApiKey(), standIn.twilioApiSecret())
                .baseUrl(standIn.twilioUrl())
                .build());
    }

    static RecordingSource signalWire(StandIn standIn) {
        return RecordingSource.of(SignalWireVideo.builder()
                .project(standIn.signalWireProjectId(), standIn.signalWireApiToken())
                .baseUrl(standIn.signalWireUrl())
                .build());
    }

    static RecordingSource of(Provider provider, StandIn standIn) {
        return provider == Provider.TWILIO ? twilio(standIn) : signalWire(standIn);
    }

    /** The paths and queries that were asked for. */
    static Stream<String> urls(StandIn standIn) {
        return standIn.requests().stream()
                .map(request -> request.query().isEmpty() ? request.path() : request.path() + '?' + request.query());
    }
}
