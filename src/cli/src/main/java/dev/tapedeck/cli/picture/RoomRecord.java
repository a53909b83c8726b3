package dev.tapedeck.cli.picture;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a room and its recordings, of either service.
 *
 * @param title the room's name, and what else identifies it
 * @param tracks the recordings
 * @param compositions what was made of them
 * @param archive the archive that was looked at; null if none was
 */
public record RoomRecord(
        String title,
        List<Track> tracks,
        List<Composition> compositions,
        @Nullable String archive) {
    /** What has become of a recording or a composition. */
    public enum State {
        COMPLETED,
        UNFINISHED,
        FAILED,
        DELETED
    }

    /**
     * A recording.
     *
     * @param lane who was recorded
     * @param isAudio whether it has sound alone
     * @param name of the track
     * @param startInMilliseconds on a clock that all tracks of the room share
     * @param durationInSeconds whole seconds; null if unknown
     * @param file its name, with its extension
     * @param archived its path in the archive that was looked at; null if it is not there
     */
    public record Track(
            String lane,
            boolean isAudio,
            String name,
            long startInMilliseconds,
            @Nullable Long durationInSeconds,
            @Nullable Long sizeInBytes,
            String codec,
            State state,
            String file,
            @Nullable String archived) {}

    /**
     * A composition.
     *
     * @param sources which tracks it is made of, as it was ordered
     */
    public record Composition(
            String id,
            State state,
            @Nullable Long durationInSeconds,
            @Nullable Long sizeInBytes,
            String sources) {}
}
