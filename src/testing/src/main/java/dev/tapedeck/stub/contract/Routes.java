package dev.tapedeck.stub.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.stub.contract.ContractDocument.Operation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Finds the operation of a request, by method and path.
 *
 * <p>If several match the path, it is the first whose path parameters are all valid; operations with ids are tried
 * before those with free texts.
 */
final class Routes {
    private final List<Operation> operations;
    private final Schemas schemas;

    /** An operation and the decoded values of its path's variables. */
    record Match(Operation operation, Map<String, String> variables) {
        /** Returns the faults of the path's variables. */
        List<String> faults(Schemas schemas) {
            List<String> faults = new ArrayList<>();
            variables.forEach((name, text) -> faults.addAll(schemas.faults(
                    schema(name), EncodedValues.read(schemas, schema(name), text), "path parameter " + name)));
            return faults;
        }

        private JsonNode schema(String name) {
            for (JsonNode parameter : operation.node().path("parameters")) {
                if (parameter.path("in").asText().equals("path")
                        && parameter.path("name").asText().equals(name)) {
                    return parameter.path("schema");
                }
            }
            throw new IllegalStateException(operation + " has no path parameter " + name);
        }

        private long ids() {
            return variables.keySet().stream()
                    .filter(name -> schema(name).has("format") || schema(name).has("pattern"))
                    .count();
        }
    }

    Routes(ContractDocument contract, Schemas schemas) {
        this.operations = contract.listOperations();
        this.schemas = schemas;
    }

    Optional<Match> match(HttpMessage.Request sent) {
        List<Match> matches = ofPath(sent).stream()
                .filter(match ->
                        match.operation().method().toUpperCase(Locale.ROOT).equals(sent.method()))
                .sorted(Comparator.comparing(Match::ids).reversed())
                .toList();
        return matches.stream()
                .filter(match -> match.faults(schemas).isEmpty())
                .findFirst()
                .or(() -> matches.stream().findFirst());
    }

    /** Returns why {@link #match(Sent)} found nothing. */
    String refusal(HttpMessage.Request sent) {
        TreeSet<String> methods = new TreeSet<>();
        ofPath(sent).forEach(match -> methods.add(match.operation().method().toUpperCase(Locale.ROOT)));
        return methods.isEmpty()
                ? "the path is not of the contract"
                : "the method must be one of " + methods + " but was " + sent.method();
    }

    private List<Match> ofPath(HttpMessage.Request sent) {
        List<String> path = segments(sent.path());
        List<Match> matches = new ArrayList<>();
        for (Operation operation : operations) {
            variables(segments(operation.path()), path)
                    .ifPresent(variables -> matches.add(new Match(operation, variables)));
        }
        return matches;
    }

    private static Optional<Map<String, String>> variables(List<String> template, List<String> path) {
        if (template.size() != path.size()) {
            return Optional.empty();
        }
        Map<String, String> variables = new LinkedHashMap<>();
        for (int i = 0; i < path.size(); i++) {
            String expected = template.get(i);
            String text = EncodedValues.decodeSegment(path.get(i));
            if (expected.startsWith("{")) {
                variables.put(expected.substring(1, expected.length() - 1), text);
            } else if (!expected.equals(text)) {
                return Optional.empty();
            }
        }
        return Optional.of(variables);
    }

    private static List<String> segments(String path) {
        return Arrays.asList(path.split("/", -1));
    }
}
