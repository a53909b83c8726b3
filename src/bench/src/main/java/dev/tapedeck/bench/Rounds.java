package dev.tapedeck.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs contenders in turn, round after round, so that other load on the machine affects all of them alike. */
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
     * For runs of milliseconds: without a garbage collection before each. A collection leaves compiled code cold, from
     * which JDK 25 needs some 6 ms to recover, and no program collects before each of its calls.
     */
    Rounds withoutCollecting() {
        beforeEach = () -> {};
        return this;
    }

    /** Runs after each run, unmeasured. */
    Rounds afterEach(Runnable check) {
        afterEach = check;
        return this;
    }

    /** Returns the medians of each contender, without the warm-up rounds. */
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
