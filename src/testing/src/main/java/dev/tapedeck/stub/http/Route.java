package dev.tapedeck.stub.http;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A method and a path with {@code {variables}}, and the operation that responds to requests for them. */
public record Route(String method, List<String> template, Operation operation) {

    /** Responds to a request, or throws a {@link RequestException}. */
    public interface Operation {
        Response respond(Request request);
    }

    public static Route get(String path, Operation operation) {
        return new Route("GET", segments(path), operation);
    }

    public static Route head(String path, Operation operation) {
        return new Route("HEAD", segments(path), operation);
    }

    public static Route post(String path, Operation operation) {
        return new Route("POST", segments(path), operation);
    }

    public static Route put(String path, Operation operation) {
        return new Route("PUT", segments(path), operation);
    }

    public static Route delete(String path, Operation operation) {
        return new Route("DELETE", segments(path), operation);
    }

    public static List<String> segments(String path) {
        return Arrays.asList(path.split("/", -1));
    }

    /** Returns the values of the template's variables if the path matches. */
    Optional<Map<String, String>> match(List<String> path) {
        if (path.size() != template.size()) {
            return Optional.empty();
        }
        Map<String, String> variables = new LinkedHashMap<>();
        for (int i = 0; i < path.size(); i++) {
            String expected = template.get(i);
            if (expected.startsWith("{")) {
                variables.put(expected.substring(1, expected.length() - 1), path.get(i));
            } else if (!expected.equals(path.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(variables);
    }
}
