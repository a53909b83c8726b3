package dev.tapedeck.stub.twilio.recording;

/**
 * A track that was recorded.
 *
 * @param participantSid who published it
 * @param name the name that it has in the room
 * @param mediaType {@code audio}, {@code video} or {@code data}
 * @param codec as the service writes it: {@code opus}, although the contract says {@code OPUS}
 */
public record RecordedTrack(String sid, String participantSid, String name, String mediaType, String codec) {

    String containerFormat() {
        return mediaType.equals("audio") ? "mka" : "mkv";
    }
}
