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
 * Reads a facade from its compiled classes.
 *
 * <p>A group is a class that a public method of the client, or of another group, returns without calling an operation.
 * Its calls have one chain: the first that leads to it, in the order of the source. The others are detours.
 */
public final class ReadFacade {
    private final ClassFiles classes;
    private final OperationSearch search;
    private final Map<String, String> groups = new LinkedHashMap<>();
    private final Map<Operation, List<String>> calls = new LinkedHashMap<>();
    private final List<Facade.Detour> detours = new ArrayList<>();

    private ReadFacade(ClassFiles classes) {
        this.classes = classes;
        this.search = new OperationSearch(classes);
    }

    /**
     * Returns the facade of a client; empty if it is not compiled.
     *
     * @param folder the folder of the compiled classes
     * @param client the class of the client
     * @param variable the variable that holds the client at the start of each chain
     */
    public static Optional<Facade> from(Path folder, String client, String variable) {
        ClassFiles classes = new ClassFiles(folder);
        return classes.find(client.replace('.', '/')).map(type -> {
            ReadFacade read = new ReadFacade(classes);
            read.add(type, variable);
            return new Facade(client.substring(client.lastIndexOf('.') + 1), read.calls, read.usefulDetours());
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
            detours.add(new Facade.Detour(chain, groups.get(returned)));
        } else if (operations.isEmpty()) {
            classes.find(returned).ifPresent(type -> add(type, chain));
        }
    }

    /** Returns the detours to groups that have calls, which classes of values have not. */
    private List<Facade.Detour> usefulDetours() {
        return detours.stream().filter(detour -> hasCalls(detour.usual())).toList();
    }

    private boolean hasCalls(String chain) {
        return calls.values().stream().flatMap(List::stream).anyMatch(call -> call.startsWith(chain + "."));
    }
}
