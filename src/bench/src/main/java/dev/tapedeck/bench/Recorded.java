package dev.tapedeck.bench;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The recording of this number in the stub's room: all fields of the contract, as varied as in practice. All have the
 * same account and room; four tracks share a participant.
 *
 * @param number from 0, the newest
 * @param created in seconds since 1970
 */
record Recorded(int number, long created) {
    static final String ACCOUNT = "AC5e1f0c2b7a9d4836b1c0e7f2a4d6983b";
    static final String ROOM = "RM9c3b7e1d5f2a4860b8d1c6e0f3a7924d";
    static final String HOST = "https://video.twilio.com";

    private static final int SID = 1;
    private static final int SOURCE = 2;
    private static final int PARTICIPANT = 3;
    private static final int STATUS = 4;
    private static final int CODEC = 5;
    private static final int DURATION = 6;
    private static final int SIZE = 7;
    private static final int NAME = 8;
    private static final int BUCKET = 9;

    String sid() {
        return values().sid("RT", SID);
    }

    String source() {
        return values().sid("MT", SOURCE);
    }

    String participant() {
        return new SeededValues(number / 4).sid("PA", PARTICIPANT);
    }

    String status() {
        long chance = values().below(100, STATUS);
        return chance < 96 ? "completed" : chance < 98 ? "deleted" : chance < 99 ? "processing" : "failed";
    }

    boolean isAudio() {
        return number % 2 == 0;
    }

    String codec() {
        boolean usual = values().below(10, CODEC) < 8;
        return isAudio() ? (usual ? "opus" : "PCMU") : (usual ? "VP8" : "H264");
    }

    int duration() {
        return 1 + (int) values().below(7200, DURATION);
    }

    /** Up to 3 GB, more than an int can hold; null until the recording is completed. */
    @Nullable
    Long size() {
        if (status().equals("processing")) {
            return null;
        }
        return duration() * (isAudio() ? 4_000L : 400_000L) + values().below(100_000, SIZE);
    }

    /** Names chosen by people: a few have letters beyond ASCII, or characters that JSON must escape. */
    String trackName() {
        long chance = values().below(100, NAME);
        String track = (isAudio() ? "microphone-" : "camera-") + Long.toHexString(values().below(1L << 32, NAME + 10));
        return chance < 94 ? track : chance < 98 ? "Zoë 会議 " + track : "\"" + track + "\" \\ main";
    }

    long offset() {
        return 41_000_000_000L + created * 1000 % 10_000_000_000L + number % 1000;
    }

    String url() {
        return HOST + "/v1/Rooms/" + ROOM + "/Recordings/" + sid();
    }

    String media() {
        return url() + "/Media";
    }

    /** Half of the recordings are in the account's own storage. */
    @Nullable
    String external() {
        if (number / 2 % 2 == 0) {
            return null;
        }
        String bucket = "https://tapes-" + values().below(8, BUCKET) + ".s3.eu-central-1.amazonaws.com/video/";
        return bucket + ROOM + "/" + sid() + (isAudio() ? ".mka" : ".mkv");
    }

    String time() {
        return Instant.ofEpochSecond(created).toString();
    }

    long hash(Fields fields) {
        String external = external();
        return fields.start()
                .text(ACCOUNT)
                .name(status())
                .number(created)
                .text(sid())
                .text(source())
                .number(size())
                .uri(URI.create(url()))
                .name(isAudio() ? "audio" : "video")
                .number(duration())
                .name(isAudio() ? "mka" : "mkv")
                .name(codec())
                .number(2)
                .text(ROOM)
                .text(participant())
                .text(trackName())
                .number(offset())
                .uri(external == null ? null : URI.create(external))
                .text(ROOM)
                .number(1)
                .uri(URI.create(media()))
                .end();
    }

    private SeededValues values() {
        return new SeededValues(number);
    }
}
