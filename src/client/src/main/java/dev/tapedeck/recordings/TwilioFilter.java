package dev.tapedeck.recordings;

import dev.tapedeck.recordings.VideoRecording.Kind;
import dev.tapedeck.recordings.VideoRecording.Status;
import dev.tapedeck.twilio.id.RoomSid;
import dev.tapedeck.twilio.id.Sid;
import dev.tapedeck.twilio.model.ListRecordingsRequest;
import dev.tapedeck.twilio.model.ListRoomRecordingsRequest;
import dev.tapedeck.twilio.model.RecordingStatus;
import dev.tapedeck.twilio.model.RecordingType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * A filter as Twilio's requests can express it.
 *
 * @param filter the neutral one
 */
record TwilioFilter(RecordingFilter filter) {
    private static final Instant YEAR_0 = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant YEAR_9999 = Instant.parse("9999-01-01T00:00:00Z");

    /** Returns the request that lists the account's recordings. */
    ListRecordingsRequest accountRequest() {
        ListRecordingsRequest.Builder request = ListRecordingsRequest.builder();
        room().ifPresent(room -> request.groupingSid(List.of(Sid.of(room.value()))));
        filter.status().flatMap(TwilioFilter::status).ifPresent(request::status);
        filter.kind().flatMap(TwilioFilter::type).ifPresent(request::mediaType);
        createdAfter().ifPresent(request::dateCreatedAfter);
        createdBefore().ifPresent(request::dateCreatedBefore);
        return request.build();
    }

    /** Returns whether {@link #accountRequest()} expresses the entire filter. */
    boolean isComplete() {
        return isStatusAndTimeServed()
                && filter.kind().flatMap(TwilioFilter::type).isPresent()
                        == filter.kind().isPresent();
    }

    /** Returns the request that lists a room's recordings. */
    ListRoomRecordingsRequest roomRequest() {
        ListRoomRecordingsRequest.Builder request = ListRoomRecordingsRequest.builder();
        filter.status().flatMap(TwilioFilter::status).ifPresent(request::status);
        createdAfter().ifPresent(request::dateCreatedAfter);
        createdBefore().ifPresent(request::dateCreatedBefore);
        return request.build();
    }

    /** Returns whether {@link #roomRequest()} expresses the entire filter; Twilio lists a room by status and time. */
    boolean isCompleteInRoom() {
        return isStatusAndTimeServed() && filter.kind().isEmpty() && room().isEmpty();
    }

    /** Returns whether a room's recording matches, including its room. */
    boolean passesInRoom(VideoRecording recording) {
        return filter.passes(recording)
                && room().map(room -> recording.session().map(RoomSid::of).equals(Optional.of(room)))
                        .orElse(true);
    }

    private Optional<RoomSid> room() {
        return filter.session().map(RoomSid::of);
    }

    private boolean isStatusAndTimeServed() {
        return filter.status().flatMap(TwilioFilter::status).isPresent()
                        == filter.status().isPresent()
                && isServed(filter.createdAfter())
                && isServed(filter.createdBefore());
    }

    private Optional<Instant> createdAfter() {
        return filter.createdAfter().filter(TwilioFilter::hasFourDigits);
    }

    private Optional<Instant> createdBefore() {
        return filter.createdBefore().filter(TwilioFilter::hasFourDigits).map(TwilioFilter::nextSecond);
    }

    private static Optional<RecordingStatus> status(Status status) {
        return switch (status) {
            case IN_PROGRESS -> Optional.of(RecordingStatus.PROCESSING);
            case COMPLETED -> Optional.of(RecordingStatus.COMPLETED);
            case DELETED -> Optional.of(RecordingStatus.DELETED);
            case FAILED -> Optional.of(RecordingStatus.FAILED);
            case UNRECOGNIZED -> Optional.empty();
        };
    }

    private static Optional<RecordingType> type(Kind kind) {
        return switch (kind) {
            case AUDIO -> Optional.of(RecordingType.AUDIO);
            case VIDEO -> Optional.of(RecordingType.VIDEO);
            case DATA -> Optional.of(RecordingType.DATA);
            case MIXED, UNRECOGNIZED -> Optional.empty();
        };
    }

    // Requests carry whole seconds, rounded down: for an upper bound that would exclude too much.
    private static Instant nextSecond(Instant time) {
        Instant second = time.truncatedTo(ChronoUnit.SECONDS);
        return second.equals(time) ? time : second.plusSeconds(1);
    }

    // Twilio takes years of four digits; a bound outside of them is applied here.
    private static boolean hasFourDigits(Instant time) {
        return !time.isBefore(YEAR_0) && time.isBefore(YEAR_9999);
    }

    private static boolean isServed(Optional<Instant> time) {
        return time.map(moment -> moment.truncatedTo(ChronoUnit.SECONDS).equals(moment) && hasFourDigits(moment))
                .orElse(true);
    }
}
