package dev.tapedeck.recordings;

import dev.tapedeck.media.Media;
import dev.tapedeck.paging.PagedIterable;
import dev.tapedeck.recordings.VideoRecording.Kind;
import dev.tapedeck.recordings.VideoRecording.Status;
import dev.tapedeck.twilio.Recordings;
import dev.tapedeck.twilio.TwilioVideo;
import dev.tapedeck.twilio.id.RecordingSid;
import dev.tapedeck.twilio.id.RoomSid;
import dev.tapedeck.twilio.id.Sid;
import dev.tapedeck.twilio.model.ListRecordingsRequest;
import dev.tapedeck.twilio.model.Recording;
import dev.tapedeck.twilio.model.RecordingStatus;
import dev.tapedeck.twilio.model.RecordingType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** The recordings of a Twilio account. */
final class TwilioSource implements RecordingSource {
    private static final Instant YEAR_0 = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant YEAR_9999 = Instant.parse("9999-01-01T00:00:00Z");

    private final Recordings recordings;

    TwilioSource(TwilioVideo twilio) {
        this.recordings = twilio.recordings();
    }

    @Override
    public Provider provider() {
        return Provider.TWILIO;
    }

    @Override
    public PagedIterable<VideoRecording> list(RecordingFilter filter) {
        NeutralPageSource<Recording> pages = new NeutralPageSource<>(
                "recordings of Twilio (" + filter + ")", recordings.list(request(filter)), TwilioRecording::new);
        return (isServedWhole(filter) ? pages : pages.where(filter::passes)).paged();
    }

    private static ListRecordingsRequest request(RecordingFilter filter) {
        ListRecordingsRequest.Builder request = ListRecordingsRequest.builder();
        filter.session()
                .ifPresent(room ->
                        request.groupingSid(List.of(Sid.of(RoomSid.of(room).value()))));
        filter.status().flatMap(TwilioSource::status).ifPresent(request::status);
        filter.kind().flatMap(TwilioSource::type).ifPresent(request::mediaType);
        filter.createdAfter().filter(TwilioSource::hasFourDigits).ifPresent(request::dateCreatedAfter);
        filter.createdBefore()
                .filter(TwilioSource::hasFourDigits)
                .map(TwilioSource::nextSecond)
                .ifPresent(request::dateCreatedBefore);
        return request.build();
    }

    private static boolean isServedWhole(RecordingFilter filter) {
        return filter.status().flatMap(TwilioSource::status).isPresent()
                        == filter.status().isPresent()
                && filter.kind().flatMap(TwilioSource::type).isPresent()
                        == filter.kind().isPresent()
                && isServed(filter.createdAfter())
                && isServed(filter.createdBefore());
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

    // Requests carry whole seconds, rounded down: for an upper bound that would leave out too much.
    private static Instant nextSecond(Instant time) {
        Instant second = time.truncatedTo(ChronoUnit.SECONDS);
        return second.equals(time) ? time : second.plusSeconds(1);
    }

    // Twilio takes a year of four digits; a bound outside of them is applied here.
    private static boolean hasFourDigits(Instant time) {
        return !time.isBefore(YEAR_0) && time.isBefore(YEAR_9999);
    }

    private static boolean isServed(Optional<Instant> time) {
        return time.map(moment -> moment.truncatedTo(ChronoUnit.SECONDS).equals(moment) && hasFourDigits(moment))
                .orElse(true);
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
        throw new IllegalArgumentException("Expected a recording of Twilio's but it is of " + recording.provider());
    }

    @Override
    public Media media(String id) {
        RecordingSid sid = RecordingSid.of(id);
        return new FetchedMedia(recordings.media(sid), () -> recordings.media(recordings.fetch(sid)));
    }
}
