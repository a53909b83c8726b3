package dev.tapedeck.recordings;

import java.util.AbstractList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

/** The records of a provider's page, each converted to a neutral recording when it is read. */
final class MappedRecords<T> extends AbstractList<VideoRecording> {
    private final List<T> originals;
    private final Function<T, VideoRecording> view;

    MappedRecords(List<T> originals, Function<T, VideoRecording> view) {
        this.originals = originals;
        this.view = view;
    }

    @Override
    public int size() {
        return originals.size();
    }

    @Override
    public VideoRecording get(int index) {
        return view.apply(originals.get(index));
    }

    @Override
    public Iterator<VideoRecording> iterator() {
        Iterator<T> records = originals.iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return records.hasNext();
            }

            @Override
            public VideoRecording next() {
                return view.apply(records.next());
            }
        };
    }
}
