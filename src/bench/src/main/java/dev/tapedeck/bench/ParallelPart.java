package dev.tapedeck.bench;

import static dev.tapedeck.bench.Listings.OFFICIAL;
import static dev.tapedeck.bench.Listings.OURS;

import java.util.List;

/** Rows 7 and 8: eight pages at once, and the heap that they need. */
final class ParallelPart implements Part {
    @Override
    public List<Row> rows(Stub stub) {
        stub.set("latency=0");
        try (Listings listings = new Listings(stub)) {
            // Warms up before the long waits.
            new Rounds(0, 3)
                    .add(OURS, listings.whole(OURS, Query.pages(1000).atOnce(8)))
                    .add(OFFICIAL, listings.whole(OFFICIAL, Query.pages(1000)))
                    .measure();
            stub.set("latency=20");
            Compared small = compare(listings, Query.pages(50), 3);
            double smallHeap = liveHeap(stub, 50);
            stub.set("latency=50");
            Compared large = compare(listings, Query.pages(1000), 5);
            double largeHeap = liveHeap(stub, 1000);
            return List.of(
                    Row.of("7a", "parallel(8), page size 50, 20 ms: official SDK ÷ ours")
                            .atLeast(7.5, small.wall(OFFICIAL, OURS), small.walls()),
                    Row.of("7b", "the same: live heap after GC, in MB").atMost(16, smallHeap, "largest of 10 samples"),
                    Row.of("8a", "parallel(8), page size 1000, 50 ms: official SDK ÷ ours")
                            .atLeast(5.5, large.wall(OFFICIAL, OURS), large.walls()),
                    Row.of("8b", "the same: live heap after GC, in MB").atMost(32, largeHeap, "largest of 10 samples"));
        }
    }

    private static Compared compare(Listings listings, Query query, int rounds) {
        return new Compared(new Rounds(0, rounds)
                .add(OURS, listings.whole(OURS, query.atOnce(8)))
                .add(OFFICIAL, listings.whole(OFFICIAL, query))
                .measure());
    }

    private static double liveHeap(Stub stub, int pageSize) {
        try (ChildJvm jvm = ChildJvm.start(
                Jars.withBenchmarks(Jars.ours()),
                "-Xmx512m",
                LiveHeap.class.getName(),
                stub.url().toString(),
                String.valueOf(pageSize))) {
            return Double.parseDouble(jvm.line()) / 1e6;
        }
    }
}
