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
 * Made-up compositions, one for each of the eight newest rooms that has recordings, the oldest first.
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
        return store.newestSampleRooms().stream()
                .map(room -> composition(room, store.ofRoom(room.sid()).toList()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Composition> composition(RecordedRoom room, List<Recording> recordings) {
        if (recordings.isEmpty()) {
            return Optional.empty();
        }
        SeededRandom random = SeededRandom.of("twilio composition", room.number());
        String sid = random.sid("CJ");
        Instant ordered = room.start().plus(Duration.ofHours(4)).plusSeconds(random.between(0, 1_800));
        Instant end = ordered.plusSeconds(random.between(60, 1_200));
        Composition.Order order = new Composition.Order(room.sid(), spec(room), ordered, room.bucket());
        Optional<Clip> clip = Rendering.clip(recordings, order.spec()).filter(any -> room.number() != FAILED);
        Optional<Instant> deleted =
                room.number() == DELETED ? Optional.of(end.plus(Duration.ofDays(2))) : Optional.empty();
        return Optional.of(new Composition(sid, order, Rendering.ended(end, clip), deleted));
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
