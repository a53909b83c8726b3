package dev.tapedeck.signalwire;

import dev.tapedeck.internal.transfer.FileFacts;
import dev.tapedeck.internal.transfer.MediaLinkRequest;
import dev.tapedeck.signalwire.model.RoomRecording;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import retrofit2.Call;

/** How SignalWire says where a media file is: in the recording itself, beside its size. */
final class SignalWireMedia {
    // The contract, of the parameter media_ttl: 900 seconds unless another number is asked for.
    private static final long MEDIA_TTL = 900;

    private SignalWireMedia() {}

    /** These calls, whose query may say how long the address is valid. */
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
