package dev.tapedeck.bench;

import static dev.tapedeck.bench.Listings.OURS;

import java.util.List;
import java.util.stream.IntStream;

/** Rows 13 and 14: 64 files of 8 MB, eight at once, beside curl. */
final class DownloadPart implements Part {
    private static final String CURL = "curl --parallel";
    private static final List<String> SIDS =
            IntStream.range(0, 64).mapToObj(i -> new Recorded(i, 0).sid()).toList();

    private static final Row.Draft FAST =
            Row.of("13", "64 files of 8 MB, 8 at once, 50 ms per hop: ours ÷ curl --parallel");
    private static final Row.Draft SLOW = Row.of("14", "the same at 20 MB/s per connection: ours ÷ curl --parallel");

    @Override
    public List<Row> rows(Stub stub) {
        if (!Curl.isThere()) {
            String reason = "there is no curl on this machine";
            return List.of(FAST.leftOut(reason), SLOW.leftOut(reason));
        }
        stub.set("latency=50");
        Compared fast = compare(stub, 7);
        stub.set("latency=50&rate=20000000");
        Compared slow = compare(stub, 5);
        return List.of(
                FAST.atMost(0.90, fast.wall(OURS, CURL), fast.walls()),
                SLOW.atMost(1.02, slow.wall(OURS, CURL), slow.walls()));
    }

    private static Compared compare(Stub stub, int rounds) {
        DownloadFolder folder = new DownloadFolder(SIDS);
        try (Ours ours = new Ours(stub.url())) {
            return new Compared(new Rounds(1, rounds)
                    .add(OURS, () -> OurDownloads.download(ours.twilio().recordings(), SIDS, folder.path()))
                    .add(CURL, () -> Curl.download(stub.url(), SIDS, folder.path()))
                    .afterEach(folder::checkAndEmpty)
                    .measure());
        }
    }
}
