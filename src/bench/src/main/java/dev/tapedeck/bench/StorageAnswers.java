package dev.tapedeck.bench;

import java.util.List;

/** Responds to requests for the storage host. Thread-safe. */
final class StorageAnswers {
    private final StubSettings settings;
    private final StoredFiles files = new StoredFiles();

    StorageAnswers(StubSettings settings) {
        this.settings = settings;
    }

    Answer answer(String target) {
        String sid = target.substring(target.lastIndexOf('/') + 1, target.indexOf('?'));
        return Answer.ok("video/x-matroska", List.of(files.of(sid)))
                .after(settings.latencyInMillis())
                .at(settings.bytesPerSecond());
    }
}
