package dev.tapedeck.bench;

import static dev.tapedeck.bench.Listings.FLOOR;
import static dev.tapedeck.bench.Listings.OFFICIAL;
import static dev.tapedeck.bench.Listings.OURS;
import static dev.tapedeck.bench.Listings.REFLECTIVE;

import java.util.List;
import java.util.Map;

/** Rows 1, 2, 3 and 10: a long listing without latency, and its first record. */
final class ListPart implements Part {
    private static final Query QUERY = Query.pages(1000);

    @Override
    public List<Row> rows(Stub stub) {
        stub.set("latency=0");
        try (Listings listings = new Listings(stub)) {
            Map<String, Cost> whole = new Rounds(3, 7)
                    .add(OURS, listings.whole(OURS, QUERY))
                    .add(OFFICIAL, listings.whole(OFFICIAL, QUERY))
                    .add(REFLECTIVE, listings.whole(REFLECTIVE, QUERY))
                    .add(FLOOR, listings.floor(QUERY.pageSize()))
                    .measure();
            Map<String, Cost> first = new Rounds(20, 41)
                    .withoutCollecting()
                    .add(OURS, listings.first(OURS, QUERY))
                    .add(OFFICIAL, listings.first(OFFICIAL, QUERY))
                    .add(REFLECTIVE, listings.first(REFLECTIVE, QUERY))
                    .measure();
            return rows(new Compared(whole), new Compared(first));
        }
    }

    private static List<Row> rows(Compared whole, Compared first) {
        return List.of(
                Row.of("1", "list 100,000, page size 1000, no latency: official SDK ÷ ours")
                        .atLeast(4.0, whole.wall(OFFICIAL, OURS), whole.walls()),
                Row.of("2", "the same: ours ÷ floor").atMost(6, whole.wall(OURS, FLOOR), whole.walls()),
                Row.of("3", "the same: bytes allocated, official SDK ÷ ours")
                        .atLeast(6, whole.allocation(OFFICIAL, OURS), whole.allocations()),
                Row.of("10", "first of 1000 records in the caller's hands: official SDK ÷ ours")
                        .atLeast(6, first.wall(OFFICIAL, OURS), first.walls()));
    }
}
