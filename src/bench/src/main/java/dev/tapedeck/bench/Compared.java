package dev.tapedeck.bench;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The costs of several contenders.
 *
 * @param costs by the name of the contender
 */
record Compared(Map<String, Cost> costs) {

    /** Returns the ratio of the first contender's wall time to the second's. */
    double wall(String one, String other) {
        return cost(one).millis() / cost(other).millis();
    }

    double allocation(String one, String other) {
        return cost(one).allocatedBytes() / cost(other).allocatedBytes();
    }

    String walls() {
        return each(cost -> String.format(Locale.ROOT, cost.millis() < 100 ? "%.2f ms" : "%.0f ms", cost.millis()));
    }

    String allocations() {
        return each(cost -> String.format(Locale.ROOT, "%.1f MB", cost.allocatedBytes() / 1e6));
    }

    private String each(Function<Cost, String> shown) {
        return costs.entrySet().stream()
                .map(each -> each.getKey() + " " + shown.apply(each.getValue()))
                .collect(Collectors.joining(", "));
    }

    private Cost cost(String name) {
        return Objects.requireNonNull(costs.get(name), name);
    }
}
