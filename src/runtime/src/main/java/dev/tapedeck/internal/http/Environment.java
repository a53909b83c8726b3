package dev.tapedeck.internal.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Credentials and addresses from environment variables. A blank variable counts as not set. */
public final class Environment {
    private final Map<String, String> variables;

    public Environment(Map<String, String> variables) {
        this.variables = Map.copyOf(variables);
    }

    /** Returns the value of a variable, without surrounding spaces. */
    public Optional<String> value(String name) {
        return Optional.ofNullable(variables.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /**
     * Returns the address in a variable.
     *
     * @throws IllegalArgumentException if it is not a valid base URL; the message names the variable without quoting
     *     it, because it may contain a password
     */
    public Optional<URI> url(String name) {
        return value(name).map(text -> {
            try {
                URI address = new URI(text);
                Service.flaw(address).ifPresent(flaw -> {
                    throw malformed(name, flaw);
                });
                return address;
            } catch (URISyntaxException e) {
                throw malformed(name, "it is not a URL");
            }
        });
    }

    private static IllegalArgumentException malformed(String name, String flaw) {
        return new IllegalArgumentException("Expected " + name
                + " to be an http or https URL, without user, query and fragment, but " + flaw
                + ": correct this variable");
    }

    /**
     * Runs a supplier that reads these variables, and returns its result.
     *
     * @throws IllegalArgumentException if they are malformed; the message names the variables
     */
    public static <T> T reading(List<String> names, Supplier<T> values) {
        try {
            return values.get();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(e.getMessage() + " (" + String.join(", ", names) + ")", e);
        }
    }

    /** Returns the values of these variables in their order; empty unless all are set. */
    public Optional<List<String>> all(List<String> names) {
        return missing(names).isEmpty()
                ? Optional.of(
                        names.stream().flatMap(name -> value(name).stream()).toList())
                : Optional.empty();
    }

    /**
     * Returns the exception for the case that no group of variables is complete; its message names the missing ones.
     */
    public IllegalStateException incomplete(List<List<String>> groups) {
        return new IllegalStateException(sentence(groups));
    }

    private List<String> missing(List<String> group) {
        return group.stream().filter(name -> value(name).isEmpty()).toList();
    }

    private String sentence(List<List<String>> groups) {
        String expected =
                groups.stream().map(group -> String.join(" and ", group)).collect(Collectors.joining(", or "));
        int fewest =
                groups.stream().mapToInt(group -> missing(group).size()).min().orElse(0);
        // Several groups may be equally close to complete.
        List<String> missing = groups.stream()
                .filter(group -> missing(group).size() == fewest && fewest < group.size())
                .flatMap(group -> missing(group).stream())
                .distinct()
                .toList();
        String found = missing.isEmpty()
                ? "none of them is set"
                : String.join(" and ", missing) + (missing.size() > 1 ? " are" : " is") + " not set";
        return "Expected " + expected + (groups.size() > 1 ? "," : "") + " in the environment but " + found;
    }
}
