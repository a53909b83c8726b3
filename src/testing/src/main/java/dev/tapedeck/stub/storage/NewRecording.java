package dev.tapedeck.stub.storage;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * A recording that a test adds to an account, as both providers need it.
 *
 * @param status {@code processing}, {@code completed} or {@code failed}
 * @param readyAt when it is completed, if it is being processed until then
 * @param track the name of the track
 * @param isAudio whether the track has sound, not a picture
 * @param identity who published the track
 * @param media the file that has the media; empty if it is generated
 */
public record NewRecording(
        String status,
        Optional<Instant> readyAt,
        Clip clip,
        String track,
        boolean isAudio,
        String identity,
        Optional<Path> media) {}
