package dev.tapedeck.bench;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The cost of a run.
 *
 * @param millis the wall time
 * @param allocatedBytes the bytes allocated by all threads that are alive at its end
 */
record Cost(double millis, double allocatedBytes) {
    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Runs it and returns its cost. */
    static Cost of(Runnable run) {
        long allocated = allocated();
        long start = System.nanoTime();
        run.run();
        long end = System.nanoTime();
        return new Cost((end - start) / 1e6, allocated() - allocated);
    }

    static Cost median(List<Cost> costs) {
        return new Cost(median(costs, Cost::millis), median(costs, Cost::allocatedBytes));
    }

    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static double median(List<Cost> costs, ToDoubleFunction<Cost> of) {
        return median(costs.stream().mapToDouble(of).toArray());
    }

    private static long allocated() {
        long[] threads = THREADS.getAllThreadIds();
        return Arrays.stream(THREADS.getThreadAllocatedBytes(threads))
                .filter(bytes -> bytes > 0)
                .sum();
    }
}
