package dev.tapedeck.stub;

import java.util.function.Predicate;

/** The filters of Twilio's recording listings, read from a query; a value that breaks its rule is refused. */
final class TwilioFilter {

    private static final String STATUSES = "processing|completed|deleted|failed";
    private static final String MEDIA_TYPES = "audio|video|data";

    private TwilioFilter() {}

    /** What {@code /v1/Recordings} can filter by. */
    static Predicate<TwilioRecording> ofRecordings(Query query) {
        return ofRoomRecordings(query)
                .and(TwilioInput.each(query, "GroupingSid", TwilioFilter::grouping))
                .and(TwilioInput.each(query, "MediaType", TwilioFilter::mediaType));
    }

    /** What {@code /v1/Rooms/{RoomSid}/Recordings} can filter by. */
    static Predicate<TwilioRecording> ofRoomRecordings(Query query) {
        return TwilioInput.each(query, "Status", TwilioFilter::status)
                .and(TwilioInput.each(query, "SourceSid", TwilioFilter::source))
                .and(TwilioDates.created(query, TwilioRecording::dateCreated));
    }

    private static Predicate<TwilioRecording> status(String text) {
        String status = TwilioInput.check("Status", text, STATUSES);
        return recording -> recording.status().equals(status);
    }

    private static Predicate<TwilioRecording> mediaType(String text) {
        String type = TwilioInput.check("MediaType", text, MEDIA_TYPES);
        return recording -> recording.track().mediaType().equals(type);
    }

    private static Predicate<TwilioRecording> source(String text) {
        String sid = TwilioInput.sid("SourceSid", text);
        return recording -> recording.track().sid().equals(sid);
    }

    private static Predicate<TwilioRecording> grouping(String text) {
        String sid = TwilioInput.sid("GroupingSid", text);
        return recording -> recording.room().sid().equals(sid)
                || recording.track().publisher().sid().equals(sid);
    }
}
