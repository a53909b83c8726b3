package dev.tapedeck.bench;

import dev.tapedeck.media.Download;
import dev.tapedeck.media.DownloadOptions;
import dev.tapedeck.twilio.Recordings;
import dev.tapedeck.twilio.id.RecordingSid;
import java.nio.file.Path;
import java.util.List;

/** Downloads many files with our client. */
final class OurDownloads {
    private OurDownloads() {}

    /** Downloads the media of these recordings into a directory, eight at once. */
    static void download(Recordings recordings, List<String> sids, Path directory) {
        recordings
                .downloadAllBySid(sids.stream().map(RecordingSid::of).toList(), sid -> directory.resolve(sid.value()))
                .withOptions(DownloadOptions.builder().concurrency(8).build())
                .forEach(Download::fileOrThrow);
    }
}
