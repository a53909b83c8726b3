package dev.tapedeck.bench;

import dev.tapedeck.id.RecordingSid;
import dev.tapedeck.twilio.Recordings;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** How our client downloads many files. */
final class OurDownloads {
    private OurDownloads() {}

    /** Downloads the media of these recordings into a directory, eight at once. */
    static void download(Recordings recordings, List<String> sids, Path directory) {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<? extends Future<?>> downloads = sids.stream()
                    .map(sid -> threads.submit(
                            () -> recordings.media(RecordingSid.of(sid)).saveTo(directory.resolve(sid))))
                    .toList();
            for (Future<?> download : downloads) {
                download.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while files came", e);
        } finally {
            threads.shutdownNow();
        }
    }
}
