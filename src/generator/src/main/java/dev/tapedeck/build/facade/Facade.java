package dev.tapedeck.build.facade;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.tree.ClassNode;

/**
 * A hand-written client, and the chains of calls by which user code reaches the operations, such as
 * {@code twilio.rooms().recordings(room).list()}.
 *
 * <p>A group is a public class that a method of the client, or of another group, returns. Each group has one chain: the
 * first, in the order of the source. Others that lead to it are its detours.
 */
public final class Facade {
    private final String title;
    private final OperationSearch search;
    private final ClassFiles classes;
    private final Map<String, String> groups = new LinkedHashMap<>();
    private final Map<Operation, List<String>> calls = new LinkedHashMap<>();
    private final List<Detour> detours = new ArrayList<>();

    /**
     * Another way to a group.
     *
     * @param chain the chain that leads there
     * @param usual the chain that the calls of the group have
     */
    public record Detour(String chain, String usual) {}

    private Facade(ClassFiles classes, String title) {
        this.classes = classes;
        this.search = new OperationSearch(classes);
        this.title = title;
    }

    /**
     * Reads the facade of a client; empty if it is not compiled.
     *
     * @param folder the folder of the compiled classes
     * @param client the class of the client
     * @param variable the name of the variable that holds it in examples
     */
    public static Optional<Facade> read(Path folder, String client, String variable) {
        ClassFiles classes = new ClassFiles(folder);
        return classes.find(client.replace('.', '/')).map(type -> {
            Facade facade = new Facade(classes, client.substring(client.lastIndexOf('.') + 1));
            facade.add(type, variable);
            return facade;
        });
    }

    private void add(ClassNode group, String chain) {
        groups.put(group.name, chain);
        for (var node : group.methods) {
            Method method = new Method(group, node);
            // A for-each loop calls iterator(), and no user code.
            if (method.isPublic() && !method.name().equals("iterator")) {
                add(method, chain + "." + method.call());
            }
        }
    }

    private void add(Method method, String chain) {
        Set<Operation> operations = search.of(method);
        operations.forEach(operation ->
                calls.computeIfAbsent(operation, key -> new ArrayList<>()).add(chain));
        String returned = method.returnType();
        if (operations.isEmpty() && groups.containsKey(returned)) {
            detours.add(new Detour(chain, groups.get(returned)));
        } else if (operations.isEmpty()) {
            classes.find(returned).ifPresent(type -> add(type, chain));
        }
    }

    /** Returns the name of the client's class. */
    public String title() {
        return title;
    }

    /** Returns the calls of an operation, in the order of the source. */
    public List<String> calls(Operation operation) {
        return calls.getOrDefault(operation, List.of());
    }

    /** Returns the other ways to groups that have calls. */
    public List<Detour> detours() {
        return detours.stream().filter(detour -> hasCalls(detour.usual())).toList();
    }

    private boolean hasCalls(String chain) {
        return calls.values().stream().flatMap(List::stream).anyMatch(call -> call.startsWith(chain + "."));
    }
}
