package dev.tapedeck.stub.twilio.recording;

import dev.tapedeck.stub.resource.SeededRandom;
import java.time.Instant;
import java.util.Optional;

/** One room that was recorded; every second one has a status callback, every fourth an own bucket and encryption. */
public record RecordedRoom(int number, String sid, Instant start) {

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
