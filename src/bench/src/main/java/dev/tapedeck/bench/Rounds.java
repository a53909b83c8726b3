package dev.tapedeck.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs contenders in turn, round after round, so that whatever else the machine does meets them all alike. */
final class Rounds {
    private final Map<String, Runnable> runs = new LinkedHashMap<>();
    private final int warmups;
    private final int rounds;
    private Runnable beforeEach = System::gc;
    private Runnable afterEach = () -> {};

    Rounds(int warmups, int rounds) {
        this.warmups = warmups;
        this.rounds = rounds;
    }

    Rounds add(String name, Runnable run) {
        runs.put(name, run);
        return this;
    }

    /**
     * For runs of milliseconds: without a collection before each. That leaves compiled code cold, which takes JDK 25
     * some 6 ms to mend, and no program collects before each of its calls.
     */
    Rounds withoutCollecting() {
        beforeEach = () -> {};
        return this;
    }

    /** What follows each run and is not measured. */
    Rounds afterEach(Runnable check) {
        afterEach = check;
        return this;
    }

    /** The medians of each contender, the warm-up rounds left out. */
    Map<String, Cost> measure() {
        Map<String, List<Cost>> costs = new LinkedHashMap<>();
        for (int round = -warmups; round < rounds; round++) {
            for (Map.Entry<String, Runnable> run : runs.entrySet()) {
                beforeEach.run();
                Cost cost = Cost.of(run.getValue());
                afterEach.run();
                if (round >= 0) {
                    costs.computeIfAbsent(run.getKey(), name -> new ArrayList<>())
                            .add(cost);
                }
            }
        }
        Map<String, Cost> medians = new LinkedHashMap<>();
        costs.forEach((name, all) -> medians.put(name, Cost.median(all)));
        return medians;
    }
}
