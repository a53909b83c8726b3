package dev.tapedeck.bench;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Row 4: a page of 1000 decoded in memory, by JMH. */
final class DecodePart implements Part {
    private static final String OURS = "ours";

    @Override
    public List<Row> rows(Stub stub) {
        Map<String, Double> pages = pagesPerSecond();
        String result = pages.entrySet().stream()
                .map(each -> String.format(Locale.ROOT, "%s %.0f/s", each.getKey(), each.getValue()))
                .collect(Collectors.joining(", "));
        return List.of(
                Row.of("4a", "decode a page of 1000 in memory (JMH): ours ÷ Jackson databind")
                        .atLeast(1.8, ratio(pages, "jackson"), result),
                Row.of("4b", "the same: ours ÷ official SDK").atLeast(4.5, ratio(pages, "official"), result));
    }

    private static double ratio(Map<String, Double> pages, String other) {
        return Objects.requireNonNull(pages.get(OURS)) / Objects.requireNonNull(pages.get(other));
    }

    private static Map<String, Double> pagesPerSecond() {
        OptionsBuilder options = new OptionsBuilder();
        options.include(DecodeBenchmark.class.getName())
                .forks(2)
                .warmupIterations(4)
                .warmupTime(TimeValue.seconds(2))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(2))
                .jvmArgs("-Xms1g", "-Xmx1g")
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true);
        try {
            return medians(new Runner(options.build()).run());
        } catch (RunnerException e) {
            throw new IllegalStateException(e);
        }
    }

    // The median of the iterations of all forks, so that a disturbed one has no weight.
    private static Map<String, Double> medians(Collection<RunResult> results) {
        Map<String, Double> medians = new TreeMap<>();
        for (RunResult result : results) {
            String method = result.getPrimaryResult().getLabel();
            medians.put(
                    method,
                    result.getAggregatedResult()
                            .getPrimaryResult()
                            .getStatistics()
                            .getPercentile(50));
        }
        return medians;
    }
}
