package dev.tapedeck.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.contract.ResolvedContract.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The table of methods has the calls that a server received when they were played. The build writes it from compiled
 * classes, without running the facade.
 *
 * <p>Parameters are compared by their number, because their names are not available at run time.
 */
class FacadeTableTest {
    private static final Path TABLE = Path.of("../../generated-docs/facade.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\[.*]\\((\\S+)\\) \\| [^<]*(.*)$");
    private static final Pattern PARAMETERS = Pattern.compile("\\(([^()]+)\\)");
    // FacadeWalk does not play them.
    private static final Pattern NOT_PLAYED = Pattern.compile(".*\\.(followEvents|downloadAll\\w*)\\(.*");

    @Test
    void tableHasThePlayedCallsOfTwilio() throws IOException {
        assertThat(written("twilio/")).isEqualTo(played(ResolvedContract.twilio(), FacadeCalls.twilio()));
    }

    @Test
    void tableHasThePlayedCallsOfSignalWire() throws IOException {
        assertThat(written("signalwire/")).isEqualTo(played(ResolvedContract.signalWire(), FacadeCalls.signalWire()));
    }

    /** Returns the calls in the table, by link. */
    private static Map<String, List<String>> written(String folder) throws IOException {
        Map<String, List<String>> calls = new TreeMap<>();
        ROW.matcher(Files.readString(TABLE))
                .results()
                .filter(row -> row.group(1).startsWith(folder))
                .forEach(row -> calls.put(
                        row.group(1),
                        sorted(Stream.of(row.group(2).replace("`", "").split("<br>")))));
        return calls;
    }

    /**
     * Returns the calls that reached each operation, with the first chain of each method: that by SIDs precedes that by
     * names.
     */
    private static Map<String, List<String>> played(ResolvedContract contract, List<FacadeCall> calls) {
        Map<String, List<String>> reached = new TreeMap<>();
        for (Operation operation : contract.listOperations()) {
            Map<String, String> chains = new LinkedHashMap<>();
            calls.stream()
                    .filter(played -> played.operations().contains(operation.id()))
                    .forEach(played -> chains.putIfAbsent(played.method(), played.chain()));
            reached.put(link(operation), sorted(chains.values().stream()));
        }
        return reached;
    }

    private static String link(Operation operation) {
        String group = operation.node().path("tags").path(0).asText().replace(" ", "");
        String heading = Generated.camelCase(operation.id()).toLowerCase(Locale.ROOT);
        return operation.contract().provider() + "/" + group + "Api.md#" + heading;
    }

    private static List<String> sorted(Stream<String> calls) {
        return calls.filter(call -> !call.isEmpty() && !NOT_PLAYED.matcher(call).matches())
                .map(FacadeTableTest::withNumbers)
                .sorted()
                .toList();
    }

    /** Converts {@code rooms().list(request)} to {@code rooms().list(1)}. */
    private static String withNumbers(String call) {
        String plain = call.replaceAll("<[^<>]*>", "");
        return PARAMETERS.matcher(plain).replaceAll(list -> "(" + list.group(1).split(",").length + ")");
    }
}
