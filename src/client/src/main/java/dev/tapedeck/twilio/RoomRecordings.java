package dev.tapedeck.twilio;

import dev.tapedeck.internal.calls.ApiClient;
import dev.tapedeck.internal.listing.Listing;
import dev.tapedeck.internal.transfer.DefaultMedia;
import dev.tapedeck.internal.transfer.FileFacts;
import dev.tapedeck.media.Downloads;
import dev.tapedeck.media.Media;
import dev.tapedeck.paging.PagedIterable;
import dev.tapedeck.twilio.id.RecordingSid;
import dev.tapedeck.twilio.id.RoomSid;
import dev.tapedeck.twilio.model.FetchRoomRecordingMediaRequest;
import dev.tapedeck.twilio.model.ListRoomRecordingsRequest;
import dev.tapedeck.twilio.model.RoomRecording;
import dev.tapedeck.twilio.model.TrackRecording;
import dev.tapedeck.twilio.wire.ListRoomRecordingsResponse;
import dev.tapedeck.twilio.wire.RoomRecordingsApi;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * The recordings of one room, each of one track.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class RoomRecordings implements TrackRecordings {
    private static final Listing.Envelope<ListRoomRecordingsResponse, RoomRecording> ENVELOPE =
            TwilioPaging.envelope(ListRoomRecordingsResponse::recordings, ListRoomRecordingsResponse::meta);

    private final ApiClient client;
    private final RoomRecordingsApi api;
    private final RoomSid room;

    RoomRecordings(ApiClient client, RoomSid room) {
        this.client = client;
        this.api = client.create(RoomRecordingsApi.class);
        this.room = Objects.requireNonNull(room, "room");
    }

    /** Returns all recordings of the room, newest first. Sends no request; iterating does. */
    @Override
    public PagedIterable<RoomRecording> list() {
        return list(ListRoomRecordingsRequest.builder().build());
    }

    /** Returns the recordings of the room that match these filters, newest first. Sends no request; iterating does. */
    public PagedIterable<RoomRecording> list(ListRoomRecordingsRequest request) {
        Objects.requireNonNull(request, "request");
        return Listing.of(client, TwilioPaging.NAMES, ENVELOPE)
                .filters(request, ListRoomRecordingsRequest.LARGEST_PAGE)
                .boundedBy(TwilioPaging.createdAt(RoomRecording::dateCreated))
                .calling(query -> api.listRoomRecordings(room, query, client.options()));
    }

    /**
     * Fetches a recording of the room, even a deleted one as long as the service keeps its metadata.
     *
     * @throws dev.tapedeck.error.NotFoundException if the room has no recording with this SID
     */
    @Override
    public RoomRecording fetch(RecordingSid sid) {
        Objects.requireNonNull(sid, "sid");
        return client.fetch(api.fetchRoomRecording(room, sid, client.options()));
    }

    /**
     * Deletes the media file of a recording; its metadata stays, with the status {@code deleted}.
     *
     * @throws dev.tapedeck.error.NotFoundException if the room has no recording with this SID
     */
    @Override
    public void delete(RecordingSid sid) {
        Objects.requireNonNull(sid, "sid");
        client.run(api.deleteRoomRecording(room, sid, client.options()));
    }

    /**
     * Returns the media file of a recording. A recording has a file as long as it is completed. Sends no request; the
     * methods of the result do.
     */
    @Override
    public Media media(RecordingSid sid) {
        return media(sid, FetchRoomRecordingMediaRequest.builder().build());
    }

    /**
     * Returns the media file of this recording. Sends no request; the methods of the result do, and compare the
     * received size with the recording's. Prefer this whenever you have the recording.
     */
    @Override
    public Media media(TrackRecording recording) {
        FetchRoomRecordingMediaRequest request =
                FetchRoomRecordingMediaRequest.builder().build();
        return media(Objects.requireNonNull(recording, "recording").sid(), request, TwilioMedia.facts(recording));
    }

    /**
     * Returns the media file of a recording, with the address options of this request. Sends no request; the methods of
     * the result do.
     */
    public Media media(RecordingSid sid, FetchRoomRecordingMediaRequest request) {
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(sid, "sid");
        return media(sid, request, FileFacts.UNKNOWN);
    }

    private Media media(RecordingSid sid, FetchRoomRecordingMediaRequest request, FileFacts known) {
        Map<String, String> query = client.query(request);
        return DefaultMedia.of(
                client,
                TwilioMedia.call(
                        () -> api.fetchRoomRecordingMedia(room, sid, query, client.options()),
                        query,
                        () -> TwilioMedia.facts(fetch(sid))),
                known);
    }

    /**
     * Returns a plan to save the media files of these recordings, such as a whole listing's, each at its target. Sends
     * no request.
     */
    public Downloads<RoomRecording> downloadAll(
            Iterable<RoomRecording> recordings, Function<? super RoomRecording, Path> target) {
        return Downloads.of(recordings, this::media, target);
    }

    /**
     * Returns a plan to save the media files of the recordings with these SIDs, each at its target. Sends no request.
     */
    @Override
    public Downloads<RecordingSid> downloadAllBySid(
            Iterable<RecordingSid> sids, Function<? super RecordingSid, Path> target) {
        return Downloads.of(sids, this::media, target);
    }
}
