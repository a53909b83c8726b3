package dev.tapedeck.build.facade;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;

/**
 * The compiled classes in a folder, each read when it is first asked for. Their names have slashes, as in class files.
 */
final class ClassFiles {
    private final Path folder;
    private final Map<String, Optional<ClassNode>> classes = new HashMap<>();

    ClassFiles(Path folder) {
        this.folder = folder;
    }

    /** Returns the class of this name; empty if the folder does not contain it. */
    Optional<ClassNode> find(String name) {
        return classes.computeIfAbsent(name, this::read);
    }

    private Optional<ClassNode> read(String name) {
        Path file = folder.resolve(name + ".class");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            ClassNode type = new ClassNode();
            new ClassReader(Files.readAllBytes(file)).accept(type, ClassReader.SKIP_FRAMES);
            return Optional.of(type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a method of a class or of its superclasses; empty if the folder does not contain it. */
    Optional<Method> find(String owner, String name, String descriptor) {
        Optional<ClassNode> type = find(owner);
        while (type.isPresent()) {
            for (var method : type.get().methods) {
                if (method.name.equals(name) && method.desc.equals(descriptor)) {
                    return Optional.of(new Method(type.get(), method));
                }
            }
            type = Optional.ofNullable(type.get().superName).flatMap(this::find);
        }
        return Optional.empty();
    }
}
