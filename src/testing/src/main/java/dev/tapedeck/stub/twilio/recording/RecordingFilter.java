package dev.tapedeck.stub.twilio.recording;

import dev.tapedeck.stub.http.Query;
import dev.tapedeck.stub.twilio.api.DateFilter;
import dev.tapedeck.stub.twilio.api.Parameters;
import java.util.function.Predicate;

/** The filters of Twilio's recording listings, read from a query; a value that breaks its rule is refused. */
final class RecordingFilter {

    private static final String STATUSES = "processing|completed|deleted|failed";
    private static final String MEDIA_TYPES = "audio|video|data";

    private RecordingFilter() {}

    /** What {@code /v1/Recordings} can filter by. */
    static Predicate<Recording> ofRecordings(Query query) {
        return ofRoomRecordings(query)
                .and(Parameters.each(query, "GroupingSid", RecordingFilter::grouping))
                .and(Parameters.each(query, "MediaType", RecordingFilter::mediaType));
    }

    /** What {@code /v1/Rooms/{RoomSid}/Recordings} can filter by. */
    static Predicate<Recording> ofRoomRecordings(Query query) {
        return Parameters.each(query, "Status", RecordingFilter::status)
                .and(Parameters.each(query, "SourceSid", RecordingFilter::source))
                .and(DateFilter.created(query, Recording::dateCreated));
    }

    private static Predicate<Recording> status(String text) {
        String status = Parameters.check("Status", text, STATUSES);
        return recording -> recording.status().equals(status);
    }

    private static Predicate<Recording> mediaType(String text) {
        String type = Parameters.check("MediaType", text, MEDIA_TYPES);
        return recording -> recording.track().mediaType().equals(type);
    }

    private static Predicate<Recording> source(String text) {
        String sid = Parameters.sid("SourceSid", text);
        return recording -> recording.track().sid().equals(sid);
    }

    private static Predicate<Recording> grouping(String text) {
        String sid = Parameters.sid("GroupingSid", text);
        return recording -> recording.room().sid().equals(sid)
                || recording.track().publisher().sid().equals(sid);
    }
}
