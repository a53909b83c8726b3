package dev.tapedeck.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The facade reaches every operation of both contracts: a server saw it, and the contract knew it. */
class FacadeCoverageTest {
    @Test
    void everyOperationOfTwilioIsReached() {
        assertThat(unreached(ResolvedContract.twilio(), Facades.twilio())).isEmpty();
    }

    @Test
    void everyOperationOfSignalWireIsReached() {
        assertThat(unreached(ResolvedContract.signalWire(), Facades.signalWire()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.tapedeck.contract.Facades#all")
    void requestsAndAnswersAreOfTheContract(Played played) {
        assertThat(played.operations()).isNotEmpty();
        assertThat(played.faults()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.tapedeck.contract.Facades#all")
    void theCallerGetsWhatTheServiceAnswered(Played played) {
        AnsweredFields.check(played);
    }

    private static Set<String> unreached(ResolvedContract contract, List<Played> calls) {
        Set<String> reached = calls.stream()
                .flatMap(played -> played.operations().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        return contract.listOperations().stream()
                .filter(operation -> !reached.contains(operation.id()))
                .map(operation -> "No method of the facade calls " + operation.id() + " ("
                        + operation.method().toUpperCase(Locale.ROOT) + " " + operation.path()
                        + "): add one in src/client")
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
