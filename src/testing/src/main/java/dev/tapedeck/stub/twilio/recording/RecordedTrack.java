package dev.tapedeck.stub.twilio.recording;

import dev.tapedeck.stub.storage.Container;
import org.jspecify.annotations.Nullable;

/**
 * A track that was recorded.
 *
 * @param participantSid who published it
 * @param name the name that it has in the room; null if it has none
 * @param mediaType {@code audio}, {@code video} or {@code data}
 * @param codec as the service writes it: {@code opus}, although the contract says {@code OPUS}
 */
public record RecordedTrack(
        String sid, String participantSid, @Nullable String name, String mediaType, String codec) {

    /** Returns the kind of the file; of codecs without a sample of their own, that of the usual codec. */
    Container container() {
        String sample = codec.equalsIgnoreCase("H264") ? "H264" : "VP8";
        return Container.ofTrack(mediaType.equals("audio") ? "opus" : sample);
    }

    String containerFormat() {
        return mediaType.equals("audio") ? "mka" : "mkv";
    }
}
