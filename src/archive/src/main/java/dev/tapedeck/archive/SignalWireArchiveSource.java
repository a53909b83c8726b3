package dev.tapedeck.archive;

import dev.tapedeck.archive.Item.State;
import dev.tapedeck.signalwire.SignalWireVideo;
import dev.tapedeck.signalwire.id.RoomRecordingId;
import dev.tapedeck.signalwire.id.RoomSessionId;
import dev.tapedeck.signalwire.model.ListRoomRecordingsRequest;
import dev.tapedeck.signalwire.model.RoomRecording;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The recordings of a project at SignalWire, whose listings can neither be restricted nor have a known order. */
final class SignalWireArchiveSource extends ArchiveSource {
    private static final int PAGE_SIZE = 1000;

    private final SignalWireVideo signalWire;
    private final String project;

    SignalWireArchiveSource(SignalWireVideo signalWire, String project) {
        this.signalWire = signalWire;
        this.project = project;
    }

    @Override
    String provider() {
        return "signalwire";
    }

    @Override
    Optional<String> account() {
        return Optional.of(project);
    }

    @Override
    Optional<String> accountOf(Item item) {
        return Optional.of(project);
    }

    @Override
    boolean hasDates() {
        return false;
    }

    @Override
    ListedPage page(Slice slice, Optional<String> token) {
        ListRoomRecordingsRequest request =
                ListRoomRecordingsRequest.builder().pageSize(PAGE_SIZE).build();
        return Pages.fetch(signalWire.recordings().list(request), token, this::item);
    }

    private Item item(RoomRecording recording) {
        String status =
                recording.status() == null ? "unknown" : recording.status().value();
        return new Item(
                recording.id().value(),
                recording.createdAt(),
                Pages.safe(recording.roomSessionId().value()),
                status,
                status.equals("completed") ? State.COMPLETED : State.UNFINISHED,
                recording.sizeInBytes(),
                extension(recording.format()),
                recording.toJson(),
                () -> signalWire.recordings().media(recording));
    }

    /** The contract calls it a format; in practice it is a name such as mp4, or a media type such as video/mp4. */
    private static String extension(@Nullable String format) {
        String name = format == null ? "" : format.substring(format.lastIndexOf('/') + 1);
        return name.isEmpty() ? "mp4" : Pages.safe(name);
    }

    @Override
    Item fetch(String id) {
        return item(signalWire.recordings().fetch(RoomRecordingId.of(id)));
    }

    @Override
    String room(String id) {
        return signalWire.roomSessions().fetch(RoomSessionId.of(id)).toJson();
    }

    @Override
    void delete(String id) {
        signalWire.recordings().delete(RoomRecordingId.of(id));
    }
}
