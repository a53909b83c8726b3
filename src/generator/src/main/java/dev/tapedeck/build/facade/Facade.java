package dev.tapedeck.build.facade;

import java.util.List;
import java.util.Map;

/**
 * A hand-written client, and the chains of calls by which user code reaches the operations, such as
 * {@code twilio.rooms().recordings(room).list()}.
 *
 * @param name the name of the client's class
 * @param calls the calls of each operation, in the order of the source
 * @param detours other ways to start these calls
 */
public record Facade(String name, Map<Operation, List<String>> calls, List<Detour> detours) {
    /**
     * Another way to a group of methods.
     *
     * @param chain the chain that leads there
     * @param usual the chain that the calls have in its place
     */
    public record Detour(String chain, String usual) {}

    /** Returns the calls of an operation; empty if there are none. */
    public List<String> calls(Operation operation) {
        return calls.getOrDefault(operation, List.of());
    }
}
