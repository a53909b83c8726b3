package dev.tapedeck.stub;

import java.util.function.Function;

/** All room recordings, {@code /api/video/room_recordings}, and those of one session. */
final class SignalWireRecordings {

    private static final int DEFAULT_MEDIA_TTL = 900;

    private final SignalWireSpace space;
    private final MediaLinks links;
    private final SignalWirePager<SignalWireRecording> pager;

    SignalWireRecordings(SignalWireSpace space, MediaLinks links, boolean relativeLinks) {
        this.space = space;
        this.links = links;
        this.pager = new SignalWirePager<>(SignalWireRecording::id, relativeLinks);
    }

    Answer list(Request request) {
        return page(request, space.recordings());
    }

    Answer listOfSession(Request request) {
        String session = request.variable("id");
        if (!space.hasSession(session)) {
            throw Refusal.notFound(request.path());
        }
        return page(
                request,
                space.recordings().where(recording -> recording.sessionId().equals(session)));
    }

    Answer fetch(Request request) {
        Function<MediaFile, String> link = link(request);
        return Answer.ok(find(request).json(link));
    }

    Answer delete(Request request) {
        space.delete(find(request));
        return Answer.noContent();
    }

    private SignalWireRecording find(Request request) {
        return space.recordings().find(request.variable("id")).orElseThrow(() -> Refusal.notFound(request.path()));
    }

    private Answer page(Request request, Listing<SignalWireRecording> listing) {
        Function<MediaFile, String> link = link(request);
        return pager.page(request, listing, recording -> recording.json(link));
    }

    private Function<MediaFile, String> link(Request request) {
        int mediaTtl = request.query().number("media_ttl", DEFAULT_MEDIA_TTL);
        return file -> links.to(file, mediaTtl);
    }
}
