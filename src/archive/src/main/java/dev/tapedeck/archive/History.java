package dev.tapedeck.archive;

import dev.tapedeck.archive.Entry.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a journal says: which recordings are settled, and which parts of the account are listed. Not thread-safe. */
final class History {
    private static final String NEW = "new";
    // Clocks differ, and recordings may be listed late: the next run looks at these again.
    private static final Duration OVERLAP = Duration.ofHours(1);

    private final IdSet saved = new IdSet();
    private final IdSet withoutMedia = new IdSet();
    private final IdSet deleted = new IdSet();
    private final Map<String, String> failed = new LinkedHashMap<>();
    /** Recordings that had no media yet, and the days on which they were created. */
    private final SortedMap<String, Instant> unfinished = new TreeMap<>();

    private @Nullable Instant coveredUntil;
    private @Nullable Walk broken;

    /**
     * The listing of a slice that has begun.
     *
     * @param isNew whether its recordings are new since the last run; else some of them were unfinished
     * @param at when it began
     * @param next the token of the first page that is not settled; empty for the first page
     */
    record Walk(Slice slice, boolean isNew, Instant at, Optional<String> next) {}

    private @Nullable Walk current;

    static History read(Path journal) throws IOException {
        History history = new History();
        Journal.read(journal, history::add);
        history.broken = history.current;
        return history;
    }

    /** Takes note of an entry. */
    void add(Entry entry) {
        String id = entry.get("id");
        switch (entry.kind()) {
            case BEGIN ->
                current = new Walk(
                        new Slice(time(entry.get("from")), time(entry.get("to"))),
                        entry.get("part").equals(NEW),
                        Instant.parse(entry.get("at")),
                        Optional.empty());
            case PAGE -> {
                Walk walk = current;
                if (walk != null && entry.get("next").isEmpty()) {
                    ended(walk);
                } else if (walk != null) {
                    current = new Walk(walk.slice(), walk.isNew(), walk.at(), Optional.of(entry.get("next")));
                }
            }
            case SAVED -> {
                saved.add(id);
                settle(id);
            }
            case GONE, WITHOUT_MEDIA -> {
                withoutMedia.add(id);
                settle(id);
            }
            case FAILED -> {
                settle(id);
                failed.put(id, entry.get("reason"));
            }
            case UNFINISHED -> unfinished.put(id, Instant.parse(entry.get("created")));
            case DELETED -> deleted.add(id);
        }
    }

    /** Takes note that a walk has ended. */
    void ended(Walk walk) {
        if (walk.isNew()) {
            Instant known = walk.at().minus(OVERLAP);
            Instant end = walk.slice().to();
            coveredUntil = end != null && end.isBefore(known) ? end : known;
        }
        current = null;
    }

    private void settle(String id) {
        failed.remove(id);
        unfinished.remove(id);
    }

    private static @Nullable Instant time(String text) {
        return text.isEmpty() ? null : Instant.parse(text);
    }

    boolean isSaved(String id) {
        return saved.contains(id);
    }

    boolean isWithoutMedia(String id) {
        return withoutMedia.contains(id);
    }

    boolean isDeleted(String id) {
        return deleted.contains(id);
    }

    boolean hasFailed(String id) {
        return failed.containsKey(id);
    }

    int savedCount() {
        return saved.size();
    }

    /** Returns the ids of recordings that could not be saved, and why. */
    Map<String, String> failed() {
        return failed;
    }

    /** Returns the walk that was broken off; empty if the last one ended. */
    Optional<Walk> broken() {
        return Optional.ofNullable(broken);
    }

    /** Returns from when on the next run lists; empty for all recordings. */
    Optional<Instant> nextFrom(ArchiveOptions options) {
        boolean isSinceLater = coveredUntil == null
                || options.since().filter(coveredUntil::isBefore).isPresent();
        return isSinceLater ? options.since() : Optional.ofNullable(coveredUntil);
    }

    /** Returns whether there may be recordings that no run has listed. */
    boolean hasMore(ArchiveOptions options) {
        Instant covered = coveredUntil;
        return covered == null || options.until().map(covered::isBefore).orElse(true);
    }

    /** Returns the days before a time on which recordings were created that had no media yet. */
    List<Slice> unfinishedDays(@Nullable Instant before) {
        SortedMap<Instant, Slice> days = new TreeMap<>();
        for (Instant created : unfinished.values()) {
            if (before == null || created.isBefore(before)) {
                Instant day = created.truncatedTo(ChronoUnit.DAYS);
                Instant end = day.plus(1, ChronoUnit.DAYS);
                days.put(day, new Slice(day, before != null && before.isBefore(end) ? before : end));
            }
        }
        return new ArrayList<>(days.values());
    }

    static Entry begin(Walk walk) {
        Slice slice = walk.slice();
        return Entry.of(
                Kind.BEGIN,
                "part",
                walk.isNew() ? NEW : "unfinished",
                "from",
                slice.from() == null ? "" : slice.from().toString(),
                "to",
                slice.to() == null ? "" : slice.to().toString(),
                "at",
                walk.at().toString());
    }
}
