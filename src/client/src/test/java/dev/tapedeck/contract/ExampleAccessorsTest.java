package dev.tapedeck.contract;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each accessor answers what Jackson reads in the same place, in every example of both contracts. */
class ExampleAccessorsTest {
    @ParameterizedTest
    @MethodSource("dev.tapedeck.contract.ResolvedContract#examples")
    void everyAccessorAnswersTheValueInTheText(ResolvedContract.Example example) {
        Class<?> type = Generated.type(example.contract().provider(), example.schema());

        Object model = Generated.parse(type, example.value().toString());

        Accessors.checkModel(example.contract(), example.schema(), model, example.value(), "$");
    }
}
