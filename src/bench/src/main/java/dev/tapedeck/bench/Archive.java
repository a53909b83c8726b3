package dev.tapedeck.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;

/**
 * The recordings of the stub's room, written once: a page is a part of one buffer, so that the server is cheap.
 *
 * <p>Immutable and thread-safe.
 */
final class Archive {
    static final int RECORDS = 100_000;
    /** Date bounds that include all records, such as a request for two months would have. */
    static final Instant SINCE = Instant.parse("2026-05-01T00:00:00Z");

    static final Instant UNTIL = Instant.parse("2026-07-01T00:00:00Z");

    private static final int LARGEST = 1100;
    private static final long NEWEST = 1_782_000_000L;

    private final ByteBuffer json = ByteBuffer.allocateDirect(RECORDS * LARGEST);
    private final int[] starts = new int[RECORDS + 1];
    private final long[] created = new long[RECORDS];
    private final long[] hashes = new long[RECORDS];

    Archive() {
        RecordedJson text = new RecordedJson();
        Fields fields = new Fields();
        long time = NEWEST;
        for (int i = 0; i < RECORDS; i++) {
            Recorded recorded = new Recorded(i, time);
            created[i] = time;
            hashes[i] = recorded.hash(fields);
            json.put(text.of(recorded).getBytes(UTF_8)).put((byte) ',');
            starts[i + 1] = json.position();
            time -= gap(i);
        }
    }

    // Busy and quiet hours, and sometimes several tracks in the same second.
    private static long gap(int record) {
        SeededValues values = new SeededValues(record);
        boolean busy = record / 5_000 % 3 == 0;
        return values.below(4, 50) == 0 ? 0 : 1 + values.below(busy ? 20 : 120, 51);
    }

    /** Returns the records from the first number (included) to the last (excluded), separated by commas. */
    ByteBuffer slice(int from, int to) {
        return from == to ? ByteBuffer.allocate(0) : json.slice(starts[from], starts[to] - starts[from] - 1);
    }

    /**
     * Returns how many records are of this second or later. Newest first, it is the number of the first older record.
     */
    int countFrom(long second) {
        int low = 0;
        int high = RECORDS;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (created[middle] >= second) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Returns the checksum of that many records, newest first; after the last, they repeat. */
    Checksum sum(long records) {
        Checksum.Counter counter = new Checksum.Counter();
        for (long i = 0; i < records; i++) {
            counter.accept(hashes[(int) (i % RECORDS)]);
        }
        return counter.sum();
    }
}
