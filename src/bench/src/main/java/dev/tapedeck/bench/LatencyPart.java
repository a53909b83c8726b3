package dev.tapedeck.bench;

import static dev.tapedeck.bench.Listings.FLOOR;
import static dev.tapedeck.bench.Listings.OFFICIAL;
import static dev.tapedeck.bench.Listings.OURS;

import java.util.List;

/** Rows 5 and 6: pages with 20 ms of latency, for a fast consumer and for one that needs 20 ms per page. */
final class LatencyPart implements Part {
    private static final Query QUERY = Query.pages(1000);

    @Override
    public List<Row> rows(Stub stub) {
        stub.set("latency=20");
        try (Listings listings = new Listings(stub)) {
            Compared fast = new Compared(new Rounds(2, 5)
                    .add(OURS, listings.whole(OURS, QUERY.ahead()))
                    .add(FLOOR, listings.floor(QUERY.pageSize()))
                    .measure());
            Compared slow = new Compared(new Rounds(1, 3)
                    .add(OURS, listings.paused(OURS, QUERY.ahead(), 20))
                    .add(OFFICIAL, listings.paused(OFFICIAL, QUERY, 20))
                    .measure());
            return List.of(
                    Row.of("5", "sequential with prefetch, 20 ms latency, page size 1000: ours ÷ floor")
                            .atMost(1.10, fast.wall(OURS, FLOOR), fast.walls()),
                    Row.of("6", "slow consumer (20 ms per page), 20 ms latency, page size 1000: official SDK ÷ ours")
                            .atLeast(2.3, slow.wall(OFFICIAL, OURS), slow.walls()));
        }
    }
}
