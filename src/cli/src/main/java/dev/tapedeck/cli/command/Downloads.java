package dev.tapedeck.cli.command;

import dev.tapedeck.error.AuthenticationException;
import dev.tapedeck.error.VideoException;
import dev.tapedeck.media.Media;
import dev.tapedeck.media.MediaFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;

/** Downloads some files, one after the other. */
final class Downloads {
    private static final Set<String> WITHOUT_MEDIA = Set.of("failed", "deleted");
    private static final Set<String> UNFINISHED = Set.of("processing", "enqueued", "recording", "paused");

    @Mixin
    private final Progress progress;

    private final Streams streams;

    Downloads(Streams streams, Progress progress) {
        this.streams = streams;
        this.progress = progress;
    }

    /**
     * A file.
     *
     * @param name under which it is saved
     */
    record Item(Media media, String name) {
        /**
         * Returns the file of a resource.
         *
         * @param status as the service writes it
         * @param format of the file, which is its extension; null if unknown
         * @throws IllegalArgumentException if it has none in this status
         */
        static Item of(String id, @Nullable String status, @Nullable String format, Media media) {
            if (status != null && WITHOUT_MEDIA.contains(status)) {
                throw new IllegalArgumentException("it has no media, because its status is " + status);
            } else if (status != null && UNFINISHED.contains(status)) {
                throw new IllegalArgumentException("it has no media yet, because its status is " + status);
            }
            // What a service sends is not a path.
            boolean isExtension = format != null && format.matches("[A-Za-z0-9]{1,10}");
            return new Item(media, id + "." + (isExtension ? format : "bin"));
        }
    }

    /** Saves files, and prints the path of each. Those that fail do not end it. */
    int save(List<String> ids, @Nullable Path folder, Function<String, Item> item) {
        int status = ExitCode.OK;
        for (String id : ids) {
            try {
                Item found = item.apply(id);
                Path target = folder == null ? Path.of(found.name()) : folder.resolve(found.name());
                MediaFile file;
                try (Progress.Bar bar = progress.bytes(found.name())) {
                    file = found.media().saveTo(target, bar::at);
                }
                streams.out().println(file.path());
            } catch (AuthenticationException e) {
                throw e;
            } catch (VideoException | IllegalArgumentException e) {
                streams.err().println(id + ": " + e.getMessage());
                status = ExitCode.FAILED;
            }
        }
        return status;
    }
}
