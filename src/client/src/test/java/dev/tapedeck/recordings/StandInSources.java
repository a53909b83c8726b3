package dev.tapedeck.recordings;

import dev.tapedeck.server.Wire;
import dev.tapedeck.stub.StandIn;
import dev.tapedeck.twilio.id.RoomSid;
import java.util.stream.Stream;

/** Both services of a stand-in, as sources. */
final class StandInSources {
    private StandInSources() {}

    static RecordingSource twilio(StandIn standIn) {
        return RecordingSource.of(Wire.twilio(standIn));
    }

    static RecordingSource twilioRoom(StandIn standIn, String room) {
        return RecordingSource.of(Wire.twilio(standIn).rooms().recordings(RoomSid.of(room)));
    }

    static RecordingSource signalWire(StandIn standIn) {
        return RecordingSource.of(Wire.signalWire(standIn));
    }

    static RecordingSource of(Provider provider, StandIn standIn) {
        return provider == Provider.TWILIO ? twilio(standIn) : signalWire(standIn);
    }

    /** Returns the requested paths and queries. */
    static Stream<String> urls(StandIn standIn) {
        return standIn.requests().stream()
                .map(request -> request.query().isEmpty() ? request.path() : request.path() + '?' + request.query());
    }
}
