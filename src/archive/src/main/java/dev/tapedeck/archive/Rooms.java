package dev.tapedeck.archive;

import dev.tapedeck.error.VideoException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Puts {@code room.json} beside the recordings of a room: one request for a room and day. Thread-safe. */
final class Rooms {
    private final ArchiveSource source;
    private final ArchiveFolder folder;
    private final ArchiveListener listener;
    // Folders that are being looked after, or lack their file because the service has none.
    private final Set<String> done = ConcurrentHashMap.newKeySet();

    Rooms(ArchiveSource source, ArchiveFolder folder, ArchiveListener listener) {
        this.source = source;
        this.folder = folder;
        this.listener = listener;
    }

    /** Writes the file for the recording at this path, unless it is there. */
    void write(Item item, String path) throws IOException {
        String file = path.substring(0, path.lastIndexOf('/') + 1) + "room.json";
        if (!done.add(file) || Files.exists(folder.resolve(file))) {
            return;
        }
        fetch(item.room()).ifPresent(json -> {
            try {
                folder.write(file, json + "\n");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private Optional<String> fetch(String room) {
        try {
            return Optional.of(source.room(room));
        } catch (VideoException | IllegalArgumentException e) {
            listener.noted("Room " + room + " has no room.json: " + e.getMessage());
            return Optional.empty();
        }
    }
}
