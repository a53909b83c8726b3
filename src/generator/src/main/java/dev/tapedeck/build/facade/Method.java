package dev.tapedeck.build.facade;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * One compiled method.
 *
 * @param owner the class that declares it
 * @param node its code
 */
record Method(ClassNode owner, MethodNode node) {
    private static final String HTTP_METHODS = "Lretrofit2/http/";

    String name() {
        return node.name;
    }

    /** Returns whether user code can call it on an object. */
    boolean isPublic() {
        boolean isSpecial = has(Opcodes.ACC_STATIC) || has(Opcodes.ACC_SYNTHETIC) || name().equals("<init>");
        return isPublic(owner.access) && isPublic(node.access) && !isSpecial;
    }

    private static boolean isPublic(int access) {
        return (access & Opcodes.ACC_PUBLIC) != 0;
    }

    private boolean has(int flag) {
        return (node.access & flag) != 0;
    }

    /** Returns its operation, if it is a method of a wire interface: those have Retrofit's annotations. */
    Optional<Operation> operation() {
        List<AnnotationNode> annotations = node.visibleAnnotations == null ? List.of() : node.visibleAnnotations;
        boolean isSent = annotations.stream().anyMatch(annotation -> annotation.desc.startsWith(HTTP_METHODS));
        String api = owner.name.substring(owner.name.lastIndexOf('/') + 1);
        return has(Opcodes.ACC_ABSTRACT) && isSent ? Optional.of(new Operation(api, name())) : Optional.empty();
    }

    /** Returns the name of the class that it returns; empty for void, primitive types and arrays. */
    String returnType() {
        Type type = Type.getReturnType(node.desc);
        return type.getSort() == Type.OBJECT ? type.getInternalName() : "";
    }

    /** Returns a call of it as a caller types it, such as {@code delete(sid)}. */
    String call() {
        return name() + "(" + String.join(", ", parameters()) + ")";
    }

    /** Returns the names of the parameters: from the debug information, or made of their types if there is none. */
    private List<String> parameters() {
        List<String> names = new ArrayList<>();
        // The first slot is the object's own.
        int slot = 1;
        for (Type type : Type.getArgumentTypes(node.desc)) {
            names.add(variable(slot).orElseGet(() -> nameOf(type)));
            slot += type.getSize();
        }
        return names;
    }

    private Optional<String> variable(int slot) {
        Stream<LocalVariableNode> variables =
                Stream.ofNullable(node.localVariables).flatMap(List::stream);
        return variables
                .filter(variable -> variable.index == slot)
                .map(variable -> variable.name)
                .findFirst();
    }

    private static String nameOf(Type type) {
        String name = type.getClassName().replaceFirst(".*[.$]", "").replace("[]", "s");
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
