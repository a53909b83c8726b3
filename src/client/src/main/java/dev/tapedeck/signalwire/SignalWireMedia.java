package dev.tapedeck.signalwire;

import dev.tapedeck.internal.transfer.FileFacts;
import dev.tapedeck.internal.transfer.MediaLinkRequest;
import dev.tapedeck.signalwire.model.RoomRecording;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/** How SignalWire says where a media file is: in the recording itself, beside its size. */
final class SignalWireMedia {
    // The contract, of the parameter media_ttl: 900 seconds unless another number is asked for.
    private static final int MEDIA_TTL = 900;

    private SignalWireMedia() {}

    /** These calls, whose inputs may say how long the address is valid. */
    static MediaLinkRequest<RoomRecording> call(
            Supplier<Call<RoomRecording>> call, Map<String, @Nullable Object> inputs) {
        int lifetime = (Integer) Objects.requireNonNullElse(inputs.get("media_ttl"), MEDIA_TTL);
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
