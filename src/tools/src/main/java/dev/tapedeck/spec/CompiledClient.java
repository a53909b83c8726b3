package dev.tapedeck.spec;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import retrofit2.Call;

/**
 * A generated and compiled client.
 *
 * @param parent the parent of its packages {@code model} and {@code wire}
 * @param resolved the document that it was generated from
 * @param classes the folder of its class files
 */
public record CompiledClient(String parent, Path resolved, Path classes) {
    /** The numbers of operations and models. */
    record Counts(int operations, int models) {
        @Override
        public String toString() {
            return operations + " " + models;
        }
    }

    /** Returns how many operations and models the classes have. */
    Counts count() throws IOException {
        int operations = 0;
        int models = 0;
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, CompiledClient.class.getClassLoader())) {
            for (String name : classNames()) {
                Class<?> type = load(loader, name);
                if (type.isInterface()) {
                    operations += (int) Arrays.stream(type.getMethods())
                            .filter(CompiledClient::isOperation)
                            .count();
                } else if (!type.isSynthetic()
                        && Modifier.isPublic(type.getModifiers())
                        && !name.endsWith("Adapters")) {
                    models++;
                }
            }
        }
        return new Counts(operations, models);
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

    private static boolean isOperation(Method method) {
        return method.getReturnType() == Call.class;
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
