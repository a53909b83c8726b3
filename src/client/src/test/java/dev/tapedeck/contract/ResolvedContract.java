package dev.tapedeck.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.stub.contract.ContractDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A contract as the generator read it. */
record ResolvedContract(String provider, JsonNode root) {
    /** One example of one response. */
    record Example(
            ResolvedContract contract, Operation operation, String status, String name, JsonNode value, String schema) {
        /** Returns itself, or the records that it lists: envelopes and error bodies are read, but never written. */
        Stream<Example> models() {
            if (Generated.isModel(contract.provider, schema)) {
                return Stream.of(this);
            }
            return contract.schema(schema).path("properties").properties().stream()
                    .flatMap(field -> records(
                            value.path(field.getKey()), nameOf(field.getValue().path("items"))));
        }

        private Stream<Example> records(JsonNode list, String type) {
            if (type.isEmpty() || !Generated.isModel(contract.provider, type)) {
                return Stream.empty();
            }
            return IntStream.range(0, list.size())
                    .mapToObj(i -> new Example(contract, operation, status, name + "[" + i + "]", list.get(i), type));
        }

        @Override
        public String toString() {
            return contract.provider + " " + operation.id() + " " + status + " " + name;
        }
    }

    /** One operation. */
    record Operation(ResolvedContract contract, String method, String path, JsonNode node) {
        String id() {
            return node.path("operationId").asText();
        }

        @Override
        public String toString() {
            return contract.provider + " " + id();
        }
    }

    static ResolvedContract twilio() {
        return of(ContractDocument.twilio());
    }

    static ResolvedContract signalWire() {
        return of(ContractDocument.signalWire());
    }

    private static ResolvedContract of(ContractDocument contract) {
        return new ResolvedContract(contract.provider(), contract.root());
    }

    static Stream<Example> examples() {
        return Stream.of(twilio(), signalWire()).flatMap(contract -> contract.listExamples().stream());
    }

    static Stream<Example> models() {
        return examples().flatMap(Example::models);
    }

    static Stream<Operation> operations() {
        return Stream.of(twilio(), signalWire()).flatMap(contract -> contract.listOperations().stream());
    }

    List<Operation> listOperations() {
        return new ContractDocument(provider, root)
                .listOperations().stream()
                        .map(operation -> new Operation(this, operation.method(), operation.path(), operation.node()))
                        .toList();
    }

    List<Example> listExamples() {
        List<Example> examples = new ArrayList<>();
        for (Operation operation : listOperations()) {
            for (var response : operation.node().path("responses").properties()) {
                JsonNode content = response.getValue().path("content").path("application/json");
                String schema = nameOf(content.path("schema"));
                for (var example : content.path("examples").properties()) {
                    JsonNode value = example.getValue().path("value");
                    examples.add(new Example(this, operation, response.getKey(), example.getKey(), value, schema));
                }
            }
        }
        return examples;
    }

    JsonNode schema(String name) {
        return root.path("components").path("schemas").path(name);
    }

    /** Returns the name of the schema that this one refers to, or an empty text. */
    static String nameOf(JsonNode schema) {
        return ContractDocument.nameOf(schema);
    }

    /** Returns the folder of the resolved contracts, which has WireMock's mappings of both providers. */
    static String folder() {
        return ContractDocument.folder();
    }
}
