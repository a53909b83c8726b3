package dev.tapedeck.stub.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.stub.contract.ContractDocument.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** An example of a response in a contract. */
record ContractExample(Operation operation, String status, String name, JsonNode value) {
    /** Returns the examples of both contracts. */
    static Stream<ContractExample> examples() {
        return Stream.of(ContractDocument.twilio(), ContractDocument.signalWire())
                .flatMap(contract -> of(contract).stream());
    }

    static List<ContractExample> of(ContractDocument contract) {
        List<ContractExample> examples = new ArrayList<>();
        for (Operation operation : contract.listOperations()) {
            for (var response : operation.node().path("responses").properties()) {
                JsonNode content = response.getValue().path("content").path("application/json");
                for (var example : content.path("examples").properties()) {
                    JsonNode value = example.getValue().path("value");
                    examples.add(new ContractExample(operation, response.getKey(), example.getKey(), value));
                }
            }
        }
        return examples;
    }

    @Override
    public String toString() {
        return operation + " " + status + " " + name;
    }
}
