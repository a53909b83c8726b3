package dev.tapedeck.twilio;

import dev.tapedeck.error.UnexpectedResponseException;
import dev.tapedeck.internal.transfer.FileFacts;
import dev.tapedeck.internal.transfer.MediaLinkRequest;
import dev.tapedeck.twilio.model.Composition;
import dev.tapedeck.twilio.model.MediaLocation;
import dev.tapedeck.twilio.model.TrackRecording;
import dev.tapedeck.type.Link;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import retrofit2.Call;

/** Reads the address of a media file from Twilio's response: a redirect, or a body with the address. */
final class TwilioMedia {
    private TwilioMedia() {}

    /**
     * Returns a link request by these calls, whose query may say how long the address is valid. Their responses have no
     * facts about the file: the lookup fetches the recording or composition.
     */
    static MediaLinkRequest<MediaLocation> call(
            Supplier<Call<MediaLocation>> call, Map<String, String> query, Supplier<FileFacts> lookup) {
        Optional<Duration> lifetime =
                Optional.ofNullable(query.get("Ttl")).map(Long::valueOf).map(Duration::ofSeconds);
        return new MediaLinkRequest<>(
                call,
                TwilioMedia::link,
                Optional.of(MediaLocation::parse),
                lifetime,
                location -> FileFacts.UNKNOWN,
                lookup);
    }

    static FileFacts facts(TrackRecording recording) {
        return FileFacts.ofSize(recording::size).storedAt(recording::mediaExternalLocation);
    }

    static FileFacts facts(Composition composition) {
        return FileFacts.ofSize(composition::size).storedAt(composition::mediaExternalLocation);
    }

    private static Link link(MediaLocation location) {
        Link link = location.redirectTo() == null ? location.location() : location.redirectTo();
        if (link == null) {
            throw new UnexpectedResponseException(
                    "Expected a redirect or a body with 'redirect_to' but the response has neither");
        }
        return link;
    }
}
