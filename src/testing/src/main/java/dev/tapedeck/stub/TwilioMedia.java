package dev.tapedeck.stub;

import java.util.Map;
import java.util.Optional;

/** The media of recordings and compositions, {@code .../{Sid}/Media}: the way to a file on the storage host. */
final class TwilioMedia {

    private static final int DEFAULT_TTL = 3600;

    private final TwilioAccount account;
    private final MediaLinks links;
    private final boolean asJson;

    TwilioMedia(TwilioAccount account, MediaLinks links, boolean asJson) {
        this.account = account;
        this.links = links;
        this.asJson = asJson;
    }

    Answer ofRecording(Request request) {
        return answer(request, account.recording(request).file());
    }

    Answer ofRoomRecording(Request request) {
        return answer(request, account.recordingOfRoom(request).file());
    }

    Answer ofComposition(Request request) {
        return answer(request, account.studio().composition(request).file());
    }

    private Answer answer(Request request, Optional<MediaFile> media) {
        int ttl = request.query().number("Ttl", DEFAULT_TTL);
        if (ttl < 1) {
            throw Refusal.invalid("Ttl", "must be at least 1 but was " + ttl);
        }
        MediaFile file = media.orElseThrow(() -> Refusal.notFound(request.path()));
        String url = links.to(file, ttl);
        Json body = Json.object().put("redirect_to", url);
        return asJson ? Answer.ok(body) : Answer.of(302, body).with(Map.of("Location", url));
    }
}
