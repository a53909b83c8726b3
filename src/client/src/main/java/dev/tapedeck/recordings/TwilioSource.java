package dev.tapedeck.recordings;

import dev.tapedeck.media.Media;
import dev.tapedeck.paging.PagedIterable;
import dev.tapedeck.twilio.Recordings;
import dev.tapedeck.twilio.RoomRecordings;
import dev.tapedeck.twilio.TrackRecordings;
import dev.tapedeck.twilio.id.RecordingSid;
import dev.tapedeck.twilio.model.TrackRecording;
import java.util.function.Predicate;

/** The recordings of a Twilio account, or of one of its rooms. */
final class TwilioSource implements RecordingSource {
    private final TrackRecordings recordings;

    TwilioSource(TrackRecordings recordings) {
        this.recordings = recordings;
    }

    @Override
    public Provider provider() {
        return Provider.TWILIO;
    }

    @Override
    public PagedIterable<VideoRecording> list(RecordingFilter filter) {
        TwilioFilter served = new TwilioFilter(filter);
        if (recordings instanceof RoomRecordings room) {
            return view(filter, room.list(served.roomRequest()), served.isCompleteInRoom(), served::passesInRoom);
        }
        Recordings account = (Recordings) recordings;
        return view(filter, account.list(served.accountRequest()), served.isComplete(), filter::passes);
    }

    private static <T extends TrackRecording> PagedIterable<VideoRecording> view(
            RecordingFilter filter, PagedIterable<T> served, boolean isComplete, Predicate<VideoRecording> condition) {
        NeutralPageSource<T> pages =
                new NeutralPageSource<>("recordings of Twilio (" + filter + ")", served, TwilioRecording::new);
        return (isComplete ? pages : pages.where(condition)).paged();
    }

    @Override
    public VideoRecording fetch(String id) {
        return new TwilioRecording(recordings.fetch(RecordingSid.of(id)));
    }

    @Override
    public void delete(String id) {
        recordings.delete(RecordingSid.of(id));
    }

    @Override
    public Media media(VideoRecording recording) {
        if (recording instanceof TwilioRecording own) {
            return recordings.media(own.original());
        }
        throw new IllegalArgumentException(
                "Expected a recording of Twilio but it is one of SignalWire: use the source that listed it");
    }

    @Override
    public Media media(String id) {
        RecordingSid sid = RecordingSid.of(id);
        return new FetchedMedia(recordings.media(sid), () -> recordings.media(recordings.fetch(sid)));
    }
}
