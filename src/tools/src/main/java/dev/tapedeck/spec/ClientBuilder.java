package dev.tapedeck.spec;

import com.google.gson.Gson;
import dev.tapedeck.build.files.Folders;
import dev.tapedeck.support.RequestObject;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import kotlin.Unit;
import okhttp3.MediaType;
import okio.Okio;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;
import org.openapitools.codegen.config.GlobalSettings;
import retrofit2.Retrofit;

/** Generates and compiles the client of a document, as the build does for the contracts, but without formatting it. */
public final class ClientBuilder {
    /** A class of each library that generated source may use. */
    private static final List<Class<?>> LIBRARIES = List.of(
            RequestObject.class, Retrofit.class, MediaType.class, Okio.class, Unit.class, Gson.class, Nullable.class);

    private final Path folder;

    /** Creates a builder that writes to a subfolder of this folder for each document. */
    public ClientBuilder(Path folder) {
        this.folder = folder;
    }

    /**
     * Generates the client of a resolved document and compiles it.
     *
     * @param name the name of the subfolder, which is emptied
     * @param project the last part of the parent package, before it is made a valid name
     * @throws CompilationException if the generated source does not compile
     */
    public CompiledClient build(String name, String project, String resolved) throws IOException {
        return start(name, project, resolved).get();
    }

    /**
     * Generates the client of a resolved document, and starts to compile it, as {@link #build} does both. Another one
     * may be generated meanwhile: only one at a time is.
     */
    public CompilingClient start(String name, String project, String resolved) throws IOException {
        Path work = folder.resolve(name);
        Folders.delete(work);
        Files.createDirectories(work);
        Path document = Files.writeString(work.resolve("resolved.yaml"), resolved);
        String parent = "dev.tapedeck.tried." + packageName(project);
        generate(document, work.resolve("client"), parent);
        CompiledClient client = new CompiledClient(parent, document, work.resolve("classes"));
        return CompilingClient.of(() -> {
            compile(work.resolve("client/java"), client.classes());
            return client;
        });
    }

    private static String packageName(String project) {
        String letters = project.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return "a" + letters;
    }

    /**
     * Returns the class path of a client: the runtime and what it brings. With that of this program, a client could use
     * a class that its users do not have.
     */
    private static String classPath() {
        return LIBRARIES.stream()
                .map(library -> library.getProtectionDomain().getCodeSource().getLocation())
                .map(url -> Path.of(URI.create(url.toString())).toString())
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Runs the generator as the POM of the client does: with the same templates and settings. */
    private static void generate(Path resolved, Path output, String parent) {
        // SignalWire's whole REST document has 6 MB; the parser stops at 3 by default.
        System.setProperty("maxYamlCodePoints", "100000000");
        GlobalSettings.reset();
        CodegenConfigurator settings = new CodegenConfigurator()
                .setGeneratorName("tapedeck")
                .setInputSpec(resolved.toString())
                // Of OpenAPI 3.0, which has fewer HTTP methods; resolving has checked the document.
                .setValidateSpec(false)
                .setOutputDir(output.toString())
                .setInvokerPackage(parent)
                .addAdditionalProperty("sourceFolder", "java")
                .addAdditionalProperty("isResolved", true)
                .addAdditionalProperty("provider", "Any");
        PrintStream out = System.out;
        // The generator prints a message of thanks.
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        try {
            new DefaultGenerator().opts(settings.toClientOptInput()).generate();
        } finally {
            System.setOut(out);
        }
    }

    private static void compile(Path sources, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> faults = new DiagnosticCollector<>();
        StandardJavaFileManager files = compiler.getStandardFileManager(faults, null, null);
        List<String> options = List.of("-proc:none", "-nowarn", "-d", classes.toString(), "-cp", classPath());
        try (files;
                Stream<Path> tree = Files.walk(sources)) {
            List<Path> units =
                    tree.filter(file -> file.toString().endsWith(".java")).toList();
            boolean done = compiler.getTask(
                            new StringWriter(), files, faults, options, null, files.getJavaFileObjectsFromPaths(units))
                    .call();
            if (!done) {
                throw new CompilationException(faults.getDiagnostics());
            }
        }
    }
}
