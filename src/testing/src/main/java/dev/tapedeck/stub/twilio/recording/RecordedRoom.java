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

        private String device() {
            return DEVICES.get(number % DEVICES.size());
        }
    }

    /** An audio or video track that a participant published. */
    public record Track(Participant publisher, String sid, boolean audio) {

        String name() {
            return publisher.device() + (audio ? " microphone" : " camera");
        }

        String mediaType() {
            return audio ? "audio" : "video";
        }

        /** Returns the codec as the service writes it: {@code opus}, although the contract says {@code OPUS}. */
        String codec() {
            if (audio) {
                return "opus";
            }
            return publisher.number() % 2 == 0 ? "VP8" : "H264";
        }

        String containerFormat() {
            return audio ? "mka" : "mkv";
        }
    }

    public Optional<String> statusCallback() {
        return number % 2 == 1 ? Optional.of("https://hooks.acme.example/twilio/recordings") : Optional.empty();
    }

    Optional<String> statusCallbackMethod() {
        return statusCallback().map(url -> "POST");
    }

    public Optional<String> bucket() {
        return number % 4 == 2 ? Optional.of("https://acme-video.s3.example/" + sid + "/") : Optional.empty();
    }

    Optional<String> encryptionKey() {
        return bucket().map(url -> SeededRandom.of("twilio encryption key", 0).sid("CR"));
    }
}
