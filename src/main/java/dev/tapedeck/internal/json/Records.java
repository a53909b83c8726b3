package dev.tapedeck.internal.json;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonToken;
import dev.tapedeck.error.UnexpectedResponseException;
import dev.tapedeck.paging.LazyRecords;
import java.io.IOException;
import java.util.AbstractList;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;

/**
 * The records of a page as its bytes: each is decoded when it is asked for, and again when it is asked for again.
 *
 * <p>A record that is not as the contract says throws {@link UnexpectedResponseException}; an iterator goes on behind
 * it. Immutable and thread-safe; its iterators are for one thread.
 */
public final class Records<T> extends AbstractList<T> implements LazyRecords<T> {
    private final byte[] in;
    private final int[] starts;
    private final TypeAdapter<T> adapter;
    private final String place;
    private final String title;

    private Records(byte[] in, int[] starts, TypeAdapter<T> adapter, String place) {
        this.in = in;
        this.starts = starts;
        this.adapter = adapter;
        this.place = place;
        this.title = "";
    }

    private Records(Records<T> other, String title) {
        this.in = other.in;
        this.starts = other.starts;
        this.adapter = other.adapter;
        this.place = other.place;
        this.title = title;
    }

    /** The records of the array that this reader is at, which is passed over. */
    static <T> Records<T> read(Utf8Reader page, TypeAdapter<T> adapter) throws IOException {
        String place = page.getPath();
        return new Records<>(page.tokens().in, page.tokens().skipArray(), adapter, place);
    }

    /** The same, with messages that say first which request they belong to. */
    public Records<T> of(String request) {
        return new Records<>(this, request + ": ");
    }

    @Override
    public int size() {
        return starts.length;
    }

    @Override
    public T get(int index) {
        return decode(Utf8Reader.ofList(in, place), Objects.checkIndex(index, starts.length));
    }

    @Override
    public Iterator<T> iterator() {
        Utf8Reader reader = Utf8Reader.ofList(in, place);
        return new Iterator<>() {
            private int index;

            @Override
            public boolean hasNext() {
                return index < starts.length;
            }

            @Override
            public T next() {
                if (!hasNext()) {
                    throw new NoSuchElementException("There is no further record on this page");
                }
                return decode(reader, index++);
            }
        };
    }

    private T decode(Utf8Reader reader, int index) {
        reader.tokens().moveTo(index, starts[index]);
        try {
            return Json.explaining(reader, () -> {
                if (reader.peek() == JsonToken.NULL) {
                    throw Expect.mismatch("a value", "null", reader.getPath());
                }
                T value = adapter.read(reader);
                reader.tokens().requireEndOfItem();
                return value;
            });
        } catch (UnexpectedResponseException e) {
            throw title.isEmpty() ? e : new UnexpectedResponseException(title + e.getMessage(), e);
        }
    }
}
