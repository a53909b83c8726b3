package dev.tapedeck.bench;

import static dev.tapedeck.bench.Listings.OFFICIAL;
import static dev.tapedeck.bench.Listings.OURS;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Rows 11 and 12: from JVM start to the first page of 50, and the size of the jars for it. */
final class ColdPart implements Part {
    private final List<ChildJvm> started = new ArrayList<>();

    @Override
    public List<Row> rows(Stub stub) {
        stub.set("latency=0");
        Compared cold = compare(stub, stub.sum(FirstPage.RECORDS));
        return List.of(
                Row.of("11", "new JVM to first page of 50: ours ÷ official SDK")
                        .atMost(0.60, cold.wall(OURS, OFFICIAL), cold.walls()),
                brought(Jars.bytes(Jars.ours()), Jars.bytes(Jars.official())),
                Row.of("12b", "our own jars, client and runtime, in KB")
                        .atMost(
                                700,
                                Jars.bytes(Jars.ourOwn()) / 1e3,
                                Jars.ourOwn().stream()
                                        .map(jar -> jar.getFileName().toString())
                                        .collect(Collectors.joining(", "))));
    }

    private Compared compare(Stub stub, Checksum expected) {
        try {
            return new Compared(new Rounds(2, 11)
                    .add(OURS, () -> firstPage(Jars.ours(), stub, expected))
                    .add(OFFICIAL, () -> firstPage(Jars.official(), stub, expected))
                    .measure());
        } finally {
            started.forEach(ChildJvm::close);
        }
    }

    private static Row brought(long ours, long official) {
        return Row.of("12a", "bytes of our jar and its dependencies ÷ official SDK and its dependencies")
                .atMost(
                        0.225,
                        (double) ours / official,
                        String.format(
                                Locale.ROOT, "%s %.2f MB, %s %.2f MB", OURS, ours / 1e6, OFFICIAL, official / 1e6));
    }

    // Measured until the first page is there, without the end of the JVM.
    private void firstPage(List<Path> jars, Stub stub, Checksum expected) {
        String client = jars.equals(Jars.ours()) ? OURS : OFFICIAL;
        ChildJvm jvm = ChildJvm.start(
                Jars.withBenchmarks(jars),
                FirstPage.class.getName(),
                client,
                stub.url().toString());
        started.add(jvm);
        String seen = jvm.line();
        if (!seen.equals(expected.toString())) {
            throw new IllegalStateException("Expected " + expected + " but was " + seen + " (" + client + ")");
        }
    }
}
