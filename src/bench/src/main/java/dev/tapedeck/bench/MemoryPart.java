package dev.tapedeck.bench;

import java.util.List;
import java.util.Locale;

/**
 * Row 9: a million records in a small heap. The stub has a tenth as many and repeats them, which clients cannot see.
 */
final class MemoryPart implements Part {
    private static final long RECORDS = 1_000_000;

    @Override
    public List<Row> rows(Stub stub) {
        stub.set("records=" + RECORDS);
        return List.of(
                row(Row.of("9a", "1,000,000 records iterated in -Xmx12m (SerialGC)"), stub, "-Xmx12m", "alone"),
                row(Row.of("9b", "the same in -Xmx20m with prefetch"), stub, "-Xmx20m", "ahead"));
    }

    private static Row row(Row.Draft row, Stub stub, String... heapAndManner) {
        long start = System.nanoTime();
        try (ChildJvm jvm = ChildJvm.start(
                Jars.withBenchmarks(Jars.ours()),
                heapAndManner[0],
                "-XX:+UseSerialGC",
                Million.class.getName(),
                stub.url().toString(),
                heapAndManner[1])) {
            String seen = jvm.line();
            boolean complete = seen.equals(stub.sum(RECORDS).toString());
            String time = String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - start) / 1e9);
            return row.completes(complete, complete ? time : seen);
        }
    }
}
