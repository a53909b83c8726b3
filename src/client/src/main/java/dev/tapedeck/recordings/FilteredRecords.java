package dev.tapedeck.recordings;

import dev.tapedeck.error.UnexpectedResponseException;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The recordings of a page that match the filter. A recording that cannot be read, or lacks a field of the filter, may
 * match: it throws when it is read, and an iterator continues after it.
 */
final class FilteredRecords extends AbstractList<VideoRecording> {
    private final List<Supplier<VideoRecording>> recordings;

    private FilteredRecords(List<Supplier<VideoRecording>> recordings) {
        this.recordings = recordings;
    }

    static <T> FilteredRecords of(
            List<T> originals, Function<T, VideoRecording> view, Predicate<VideoRecording> condition) {
        List<Supplier<VideoRecording>> wanted = new ArrayList<>();
        Iterator<T> records = originals.iterator();
        while (records.hasNext()) {
            next(records, view, condition).ifPresent(wanted::add);
        }
        return new FilteredRecords(List.copyOf(wanted));
    }

    private static <T> Optional<Supplier<VideoRecording>> next(
            Iterator<T> records, Function<T, VideoRecording> view, Predicate<VideoRecording> condition) {
        try {
            VideoRecording recording = view.apply(records.next());
            return condition.test(recording) ? Optional.of(() -> recording) : Optional.empty();
        } catch (UnexpectedResponseException e) {
            return Optional.of(() -> {
                throw e;
            });
        }
    }

    @Override
    public int size() {
        return recordings.size();
    }

    @Override
    public VideoRecording get(int index) {
        return recordings.get(index).get();
    }

    @Override
    public Iterator<VideoRecording> iterator() {
        // The iterator of AbstractList stays at an element that throws.
        Iterator<Supplier<VideoRecording>> suppliers = recordings.iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return suppliers.hasNext();
            }

            @Override
            public VideoRecording next() {
                return suppliers.next().get();
            }
        };
    }
}
