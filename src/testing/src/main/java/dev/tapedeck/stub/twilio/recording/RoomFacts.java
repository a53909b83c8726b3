package dev.tapedeck.stub.twilio.recording;

import java.util.Optional;

/**
 * What a recording shows of its room.
 *
 * @param statusCallback the URL that is called for its events
 * @param bucket the account's own bucket, which has the media then
 * @param encryptionKey the SID of the key that encrypts the media
 */
public record RoomFacts(
        String sid, Optional<String> statusCallback, Optional<String> bucket, Optional<String> encryptionKey) {

    /** Returns the facts of a room that has neither a callback nor a bucket. */
    public static RoomFacts of(String sid) {
        return new RoomFacts(sid, Optional.empty(), Optional.empty(), Optional.empty());
    }

    Optional<String> statusCallbackMethod() {
        return statusCallback.map(url -> "POST");
    }
}
