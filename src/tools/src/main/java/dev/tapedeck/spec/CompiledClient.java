package dev.tapedeck.spec;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * A generated and compiled client.
 *
 * @param parent the parent of its packages {@code model} and {@code wire}
 * @param resolved the document that it was generated from
 * @param classes the folder of its class files
 */
public record CompiledClient(String parent, Path resolved, Path classes) {
    /** Returns what its classes have. */
    ClientClasses read() throws IOException {
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, CompiledClient.class.getClassLoader())) {
            return new ClientClasses(load(loader));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("A generated class cannot be read", e);
        }
    }

    /** Loads its top-level classes by this loader, which must have its folder. */
    public List<Class<?>> load(ClassLoader loader) throws IOException {
        List<Class<?>> types = new ArrayList<>();
        for (String name : classNames()) {
            types.add(load(loader, name));
        }
        return types;
    }

    /** Returns its class files as a jar. */
    public byte[] jar() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes);
                Stream<Path> tree = Files.walk(classes)) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                jar.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace(File.separatorChar, '/')));
                Files.copy(file, jar);
            }
        }
        return bytes.toByteArray();
    }

    private List<String> classNames() throws IOException {
        try (Stream<Path> tree = Files.walk(classes)) {
            return tree.map(file -> classes.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && !file.contains("$") && !file.contains("-"))
                    .map(file -> file.replaceFirst("\\.class$", "").replace(File.separatorChar, '.'))
                    .toList();
        }
    }

    private static Class<?> load(ClassLoader loader, String name) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            throw new LinkageError("An existing class file cannot be loaded: " + name, e);
        }
    }
}
