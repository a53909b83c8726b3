package dev.tapedeck.stub.twilio.composition;

import dev.tapedeck.stub.http.Query;
import dev.tapedeck.stub.resource.SeededRandom;
import dev.tapedeck.stub.storage.Clip;
import dev.tapedeck.stub.twilio.recording.RecordedRoom;
import dev.tapedeck.stub.twilio.recording.Recording;
import dev.tapedeck.stub.twilio.recording.RecordingStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Made-up compositions, one for each room that has recordings, the oldest first.
 *
 * <p>Those of rooms with even numbers are MP4, the others WebM; one is audio only, one is deleted, one has failed.
 */
final class SampleCompositions {

    /** The made-up SIDs of numbers below this one are those of samples. */
    static final int SIZE = 8;

    private static final int AUDIO_ONLY = 3;
    private static final int FAILED = 4;
    private static final int DELETED = 5;
    private static final String GRID = "{\"grid\":{\"video_sources\":[\"*\"],\"max_columns\":3,\"max_rows\":2}}";
    private static final String SPEAKER =
            "{\"speaker\":{\"video_sources\":[\"*camera\"],\"reuse\":\"show_newest\",\"z_pos\":1}}";

    private SampleCompositions() {}

    static List<Composition> of(RecordingStore store) {
        List<Recording> recordings = store.recordings().toList();
        return store.sampleRooms().stream()
                .filter(room -> recordings.stream().anyMatch(recording -> isOf(recording, room)))
                .map(room -> composition(room, recordings))
                .toList();
    }

    private static boolean isOf(Recording recording, RecordedRoom room) {
        return recording.room().sid().equals(room.sid());
    }

    private static Composition composition(RecordedRoom room, List<Recording> recordings) {
        SeededRandom random = SeededRandom.of("twilio composition", room.number());
        String sid = random.sid("CJ");
        List<Recording> ofRoom =
                recordings.stream().filter(recording -> isOf(recording, room)).toList();
        Instant ordered = room.start().plus(Duration.ofHours(4)).plusSeconds(random.between(0, 1_800));
        Instant end = ordered.plusSeconds(random.between(60, 1_200));
        Composition.Order order = new Composition.Order(room.sid(), spec(room), ordered, room.bucket());
        Optional<Clip> clip = Rendering.clip(ofRoom, order.spec()).filter(any -> room.number() != FAILED);
        Optional<Instant> deleted =
                room.number() == DELETED ? Optional.of(end.plus(Duration.ofDays(2))) : Optional.empty();
        return new Composition(sid, order, Rendering.ended(end, clip), deleted);
    }

    private static CompositionSpec spec(RecordedRoom room) {
        boolean even = room.number() % 2 == 0;
        Query audio = Query.parse("")
                .with("AudioSources", "*")
                .with("Format", even ? "mp4" : "webm")
                .with("Resolution", even ? "1280x720" : "640x480");
        Query form = room.number() == AUDIO_ONLY ? audio : audio.with("VideoLayout", even ? GRID : SPEAKER);
        return CompositionSpec.of(room.statusCallback()
                .map(url -> form.with("StatusCallback", url))
                .orElse(form));
    }
}
