package dev.tapedeck.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.net.URI;

/** A JVM that lists in parallel, measures its live heap ten times meanwhile, and prints the largest in bytes. */
final class LiveHeap {
    private static final int LOOKS = 10;

    private LiveHeap() {}

    public static void main(String... arguments) {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        Query query = Query.pages(Integer.parseInt(arguments[1])).atOnce(8);
        Checksum.Counter counter = new Checksum.Counter();
        long[] largest = {0};
        try (Ours ours = new Ours(URI.create(arguments[0]))) {
            ours.list(query, hash -> {
                counter.accept(hash);
                // In the middle of each tenth, with slices before and after it.
                if (counter.records() % (Archive.RECORDS / LOOKS) == Archive.RECORDS / LOOKS / 2) {
                    Pause.millis(200);
                    System.gc();
                    largest[0] =
                            Math.max(largest[0], memory.getHeapMemoryUsage().getUsed());
                }
                return true;
            });
        }
        if (counter.records() != Archive.RECORDS) {
            throw new IllegalStateException("Expected all records but were " + counter.records());
        }
        System.out.println(largest[0]);
        System.exit(0);
    }
}
