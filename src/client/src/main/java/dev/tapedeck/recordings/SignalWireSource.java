package dev.tapedeck.recordings;

import dev.tapedeck.media.Media;
import dev.tapedeck.paging.PagedIterable;
import dev.tapedeck.signalwire.SignalWireVideo;
import dev.tapedeck.signalwire.id.RoomRecordingId;
import dev.tapedeck.signalwire.id.RoomSessionId;
import dev.tapedeck.signalwire.model.RoomRecording;

/** The recordings of a SignalWire project. */
final class SignalWireSource implements RecordingSource {
    private final SignalWireVideo signalWire;

    SignalWireSource(SignalWireVideo signalWire) {
        this.signalWire = signalWire;
    }

    @Override
    public Provider provider() {
        return Provider.SIGNALWIRE;
    }

    @Override
    public PagedIterable<VideoRecording> list(RecordingFilter filter) {
        PagedIterable<RoomRecording> recordings = filter.session()
                .map(session -> signalWire.roomSessions().recordings(RoomSessionId.of(session)))
                .orElseGet(() -> signalWire.recordings().list());
        NeutralPageSource<RoomRecording> pages = new NeutralPageSource<>(
                "recordings of SignalWire (" + filter + ")", recordings, SignalWireRecording::new);
        return (filter.passesAll() ? pages : pages.where(filter::passes)).paged();
    }

    @Override
    public VideoRecording fetch(String id) {
        return new SignalWireRecording(signalWire.recordings().fetch(RoomRecordingId.of(id)));
    }

    @Override
    public void delete(String id) {
        signalWire.recordings().delete(RoomRecordingId.of(id));
    }

    @Override
    public Media media(VideoRecording recording) {
        if (recording instanceof SignalWireRecording own) {
            return signalWire.recordings().media(own.original());
        }
        throw new IllegalArgumentException(
                "Expected a recording of SignalWire but it is one of Twilio: use the source that listed it");
    }

    @Override
    public Media media(String id) {
        return signalWire.recordings().media(RoomRecordingId.of(id));
    }
}
