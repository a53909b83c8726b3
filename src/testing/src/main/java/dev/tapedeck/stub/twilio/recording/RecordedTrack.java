package dev.tapedeck.stub.twilio.recording;

/** One audio or video track that a participant published. */
public record RecordedTrack(RecordedParticipant publisher, String sid, boolean audio) {

    String name() {
        return publisher.device() + (audio ? " microphone" : " camera");
    }

    String mediaType() {
        return audio ? "audio" : "video";
    }

    /** The codec as the service spells it, {@code opus}, although the contract says {@code OPUS}. */
    String codec() {
        return audio ? "opus" : publisher.videoCodec();
    }

    String containerFormat() {
        return audio ? "mka" : "mkv";
    }
}
