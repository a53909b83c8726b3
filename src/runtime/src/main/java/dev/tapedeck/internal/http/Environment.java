package dev.tapedeck.internal.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Credentials and addresses in variables of the environment. A blank variable counts as one that is not set. */
public final class Environment {
    private final Map<String, String> variables;

    public Environment(Map<String, String> variables) {
        this.variables = Map.copyOf(variables);
    }

    /** The value of a variable, without spaces around it. */
    public Optional<String> value(String name) {
        return Optional.ofNullable(variables.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** The values of these variables in their order; empty unless all are set. */
    public Optional<List<String>> all(List<String> names) {
        return missing(names).isEmpty()
                ? Optional.of(
                        names.stream().flatMap(name -> value(name).stream()).toList())
                : Optional.empty();
    }

    /** The exception where no group of variables is complete; its message names what is missing. */
    public IllegalStateException incomplete(List<List<String>> groups) {
        return new IllegalStateException(sentence(groups));
    }

    private List<String> missing(List<String> group) {
        return group.stream().filter(name -> value(name).isEmpty()).toList();
    }

    private String sentence(List<List<String>> groups) {
        String expected =
                groups.stream().map(group -> String.join(" and ", group)).collect(Collectors.joining(", or "));
        String found = groups.stream()
                .filter(group -> missing(group).size() < group.size())
                .findFirst()
                .map(group -> String.join(" and ", missing(group))
                        + (missing(group).size() > 1 ? " are" : " is") + " not set")
                .orElse("none of them is set");
        return "Expected " + expected + (groups.size() > 1 ? "," : "") + " in the environment but " + found;
    }
}
