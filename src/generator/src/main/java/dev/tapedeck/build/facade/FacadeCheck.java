package dev.tapedeck.build.facade;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Finds the methods of hand-written source that no longer compile with the generated clients. The compiler's own
 * messages name lines; this is for a reader who has changed a contract, and never seen the facade.
 */
public final class FacadeCheck {
    private FacadeCheck() {}

    /**
     * Returns the methods that do not compile, in the order of the files. Empty if all do, or if a file cannot even be
     * parsed, which no contract causes.
     *
     * @param sources the folder of the hand-written source
     * @param others the folders of the other source that it uses
     * @param classPath the libraries
     */
    public static List<BrokenMethod> of(Path sources, Collection<Path> others, Collection<String> classPath)
            throws IOException {
        DiagnosticCollector<JavaFileObject> faults = new DiagnosticCollector<>();
        StandardJavaFileManager files = ToolProvider.getSystemJavaCompiler().getStandardFileManager(faults, null, null);
        try (files;
                Stream<Path> tree = Files.walk(sources)) {
            List<Path> units = tree.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("module-info.java"))
                    .sorted()
                    .toList();
            JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                    .getTask(
                            new StringWriter(),
                            files,
                            faults,
                            options(others, classPath),
                            null,
                            files.getJavaFileObjectsFromPaths(units));
            List<CompilationUnitTree> parsed = new ArrayList<>();
            task.parse().forEach(parsed::add);
            if (!errors(faults).isEmpty()) {
                return List.of();
            }
            task.analyze();
            return methods(task, parsed, errors(faults));
        }
    }

    private static List<String> options(Collection<Path> others, Collection<String> classPath) {
        return List.of(
                "-proc:none",
                "-nowarn",
                "-implicit:none",
                "-Xmaxerrs",
                "10000",
                // Otherwise a class that cannot be imported hides all other faults.
                "-XDshould-stop.ifError=FLOW",
                "-sourcepath",
                others.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
                "-classpath",
                String.join(File.pathSeparator, classPath));
    }

    private static List<Diagnostic<? extends JavaFileObject>> errors(DiagnosticCollector<JavaFileObject> faults) {
        return faults.getDiagnostics().stream()
                .filter(fault -> fault.getKind() == Diagnostic.Kind.ERROR && fault.getSource() != null)
                .toList();
    }

    private static List<BrokenMethod> methods(
            JavacTask task, List<CompilationUnitTree> units, List<Diagnostic<? extends JavaFileObject>> errors) {
        Map<String, BrokenMethod> methods = new LinkedHashMap<>();
        for (CompilationUnitTree unit : units) {
            EnclosingMethods names = new EnclosingMethods(task, unit);
            for (Diagnostic<? extends JavaFileObject> error : errors) {
                if (error.getSource().toUri().equals(unit.getSourceFile().toUri())) {
                    String name = names.at(error.getPosition());
                    methods.putIfAbsent(name, BrokenMethod.of(name, error));
                }
            }
        }
        return List.copyOf(methods.values());
    }
}
