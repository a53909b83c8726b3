package dev.tapedeck.signalwire;

import dev.tapedeck.internal.transfer.FileFacts;
import dev.tapedeck.internal.transfer.MediaLinkRequest;
import dev.tapedeck.signalwire.model.RoomRecording;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import retrofit2.Call;

/** Reads the address of a media file from SignalWire's recording, which also has its size. */
final class SignalWireMedia {
    // The contract, on the parameter media_ttl: 900 seconds unless another number is requested.
    private static final long MEDIA_TTL = 900;

    private SignalWireMedia() {}

    /** Returns a link request by these calls, whose query may say how long the address is valid. */
    static MediaLinkRequest<RoomRecording> call(Supplier<Call<RoomRecording>> call, Map<String, String> query) {
        long lifetime =
                Optional.ofNullable(query.get("media_ttl")).map(Long::valueOf).orElse(MEDIA_TTL);
        return new MediaLinkRequest<>(
                call,
                RoomRecording::uri,
                Optional.empty(),
                Optional.of(Duration.ofSeconds(lifetime)),
                SignalWireMedia::facts,
                () -> FileFacts.UNKNOWN);
    }

    static FileFacts facts(RoomRecording recording) {
        return FileFacts.ofSize(recording::sizeInBytes);
    }
}
