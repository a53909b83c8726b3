package dev.tapedeck.stub.twilio.recording;

import dev.tapedeck.stub.resource.SeededRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A room of the past whose participants were recorded. Every second room has a status callback, every fourth a bucket
 * of its own and encryption.
 */
public record RecordedRoom(int number, String sid, Instant start) {

    /** A person in the room, with a device of their own. */
    public record Participant(RecordedRoom room, int number, String sid) {

        // Names as people give them: quotes, backslashes and letters of every script must survive.
        private static final List<String> DEVICES = List.of(
                "Ada's MacBook Pro",
                "Grace's iPhone 17",
                "José's iPad \"Air\"",
                "Zoë – Pixel 10",
                "Konferenzraum Zürich \\ Logitech Rally",
                "会議室 3F",
                "Linus's ThinkPad 🎧",
                "Margaret's Galaxy S26");

        private static final List<String> IDENTITIES = List.of(
                "ada",
                "grace.hopper@acme.example",
                "José \"Pepe\"",
                "zoë",
                "konferenzraum/zürich",
                "会議室 3F",
                "linus 🎧",
                "margaret");

        /** Returns the name that the application gave them. */
        public String identity() {
            return IDENTITIES.get(number % IDENTITIES.size());
        }

        /** Returns the track of their microphone or camera. */
        RecordedTrack track(String trackSid, boolean audio) {
            String device = DEVICES.get(number % DEVICES.size());
            String camera = number % 2 == 0 ? "VP8" : "H264";
            return audio
                    ? new RecordedTrack(trackSid, sid, device + " microphone", "audio", "opus")
                    : new RecordedTrack(trackSid, sid, device + " camera", "video", camera);
        }
    }

    /** Returns the facts that its recordings show. */
    RoomFacts facts() {
        return new RoomFacts(sid, statusCallback(), bucket(), encryptionKey());
    }

    public Optional<String> statusCallback() {
        return number % 2 == 1 ? Optional.of("https://hooks.acme.example/twilio/recordings") : Optional.empty();
    }

    public Optional<String> bucket() {
        return number % 4 == 2 ? Optional.of("https://acme-video.s3.example/" + sid + "/") : Optional.empty();
    }

    private Optional<String> encryptionKey() {
        return bucket().map(url -> SeededRandom.of("twilio encryption key", 0).sid("CR"));
    }
}
