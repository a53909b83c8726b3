package dev.tapedeck.stub.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parameters of a query or a form, decoded, in their order; a name may repeat. */
public record Query(List<Parameter> parameters) {

    /** One name and its value, which is empty where there is no equals sign. */
    public record Parameter(String name, String value) {

        private static Parameter parse(String raw) {
            int equals = raw.indexOf('=');
            String name = equals < 0 ? raw : raw.substring(0, equals);
            String value = equals < 0 ? "" : raw.substring(equals + 1);
            return new Parameter(decoded(name), decoded(value));
        }

        @Override
        public String toString() {
            return encode(name) + "=" + encode(value);
        }

        /** What is not percent-encoded stays as it is; the check of contracts reports it. */
        private static String decoded(String text) {
            try {
                return URLDecoder.decode(text, UTF_8);
            } catch (IllegalArgumentException e) {
                return text;
            }
        }

        private static String encode(String text) {
            return URLEncoder.encode(text, UTF_8).replace("+", "%20");
        }
    }

    public static Query parse(String raw) {
        return new Query(Arrays.stream(raw.split("&"))
                .filter(parameter -> !parameter.isEmpty())
                .map(Parameter::parse)
                .toList());
    }

    public Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    public List<String> all(String name) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equals(name))
                .map(Parameter::value)
                .toList();
    }

    /**
     * Returns whether the parameter of that name is true; false if there is none.
     *
     * @throws RequestException if the value is neither true nor false
     */
    public boolean flag(String name) {
        String text = first(name).orElse("false");
        if (!text.matches("true|false")) {
            throw RequestException.invalid(name, "must be true or false but was \"" + text + "\"");
        }
        return text.equals("true");
    }

    /**
     * Returns the number of that name, or the fallback if there is none.
     *
     * @throws RequestException if the value is not made of 1 to 9 digits
     */
    public int number(String name, int fallback) {
        return first(name).map(text -> number(text, name)).orElse(fallback);
    }

    private static int number(String text, String name) {
        if (!text.matches("\\d{1,9}")) {
            throw RequestException.invalid(name, "must be a number but was \"" + text + "\"");
        }
        return Integer.parseInt(text);
    }

    public Query without(String name) {
        return new Query(parameters.stream()
                .filter(parameter -> !parameter.name().equals(name))
                .toList());
    }

    /** Returns this query with that as the only value of the name, at the end. */
    public Query with(String name, Object value) {
        Parameter added = new Parameter(name, value.toString());
        return new Query(Stream.concat(without(name).parameters.stream(), Stream.of(added))
                .toList());
    }

    /** Returns the percent-encoded query, without a question mark. */
    @Override
    public String toString() {
        return parameters.stream().map(Parameter::toString).collect(Collectors.joining("&"));
    }
}
