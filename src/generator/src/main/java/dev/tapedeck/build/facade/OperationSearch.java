package dev.tapedeck.build.facade;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.objectweb.asm.Handle;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * Finds the operations that a method calls, by following its code through the classes of the folder. Lambdas and method
 * references count as calls where they are made, because the library that runs them is not in the folder.
 *
 * <p>What a method calls through another public method, overloads aside, is that method's: {@code media(sid)} may fetch
 * the recording for its size, but does not count as a call that fetches recordings. A method that calls nothing else,
 * such as one that downloads all media files of a listing, has the operations of those that it calls.
 */
final class OperationSearch {
    private final ClassFiles classes;
    private final Map<Method, Set<Operation>> found = new HashMap<>();

    OperationSearch(ClassFiles classes) {
        this.classes = classes;
    }

    /** Returns the operations that a method calls. */
    Set<Operation> of(Method method) {
        Set<Operation> known = found.get(method);
        if (known == null) {
            // Two methods may call each other: the second one finds nothing new in the first.
            found.put(method, Set.of());
            known = search(method);
            found.put(method, known);
        }
        return known;
    }

    private Set<Operation> search(Method start) {
        Set<Operation> own = new LinkedHashSet<>();
        Set<Method> others = new LinkedHashSet<>();
        Set<Method> seen = new HashSet<>(Set.of(start));
        Deque<Method> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            for (Method called : called(open.pop())) {
                Optional<Operation> operation = called.operation();
                if (operation.isPresent()) {
                    own.add(operation.get());
                } else if (called.isPublic() && !called.name().equals(start.name())) {
                    others.add(called);
                } else if (seen.add(called)) {
                    open.push(called);
                }
            }
        }
        if (own.isEmpty()) {
            others.forEach(other -> own.addAll(of(other)));
        }
        return own;
    }

    private List<Method> called(Method method) {
        List<Method> called = new ArrayList<>();
        for (AbstractInsnNode code : method.node().instructions) {
            if (code instanceof MethodInsnNode call) {
                classes.find(call.owner, call.name, call.desc).ifPresent(called::add);
            } else if (code instanceof InvokeDynamicInsnNode lambda) {
                Stream.of(lambda.bsmArgs)
                        .filter(Handle.class::isInstance)
                        .map(Handle.class::cast)
                        .flatMap(target -> classes.find(target.getOwner(), target.getName(), target.getDesc()).stream())
                        .forEach(called::add);
            }
        }
        return called;
    }
}
