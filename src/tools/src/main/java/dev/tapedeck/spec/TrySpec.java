package dev.tapedeck.spec;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.build.PrepareSpecs;
import dev.tapedeck.build.lower.ClientDocument;
import dev.tapedeck.build.resolve.BundleFiles;
import dev.tapedeck.build.tree.SpecException;
import dev.tapedeck.build.tree.Yaml;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Generates and compiles a client of each document: {@code -Ptry-spec -Dspec=FILE-OR-FOLDER}.
 *
 * <p>Prints a line per document, {@code ok NAME operations models} or {@code failed NAME reason}, and {@code N of M
 * documents compile}. The counts are those of the compiled classes; a client that lacks an operation or model of its
 * document has failed.
 */
public final class TrySpec {
    private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".json");

    private static final List<String> ROOT_KEYS = List.of("openapi", "swagger", "paths");

    private TrySpec() {}

    /** Tries the documents in the file or folder that the argument names. */
    public static void main(String[] args) throws IOException {
        Path place = Path.of(args.length == 0 ? "" : args[0]);
        if (place.toString().isEmpty() || !Files.exists(place)) {
            throw new SpecException(
                    "-Dspec",
                    "",
                    "is \"" + place + "\", which is not there",
                    "name a document or a folder of documents");
        }
        ClientBuilder builder = new ClientBuilder(Path.of("target", "tried"));
        List<Path> documents = documents(place);
        int done = 0;
        for (Path document : documents) {
            String line = line(builder, document);
            done += line.startsWith("ok ") ? 1 : 0;
            System.out.println(line);
        }
        System.out.println(done + " of " + documents.size() + " documents compile");
    }

    /**
     * Returns the documents in a folder and its subfolders, sorted by path, without files that are parts of others. A
     * file is its own only document.
     */
    private static List<Path> documents(Path place) throws IOException {
        if (Files.isRegularFile(place)) {
            return List.of(place);
        }
        try (Stream<Path> tree = Files.walk(place)) {
            return tree.filter(file -> ENDINGS.stream().anyMatch(file.toString()::endsWith))
                    .filter(file -> !isPart(file))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isPart(Path file) {
        try {
            JsonNode root = Yaml.readAny(file);
            return ROOT_KEYS.stream().noneMatch(root::has);
        } catch (SpecException e) {
            return false; // It is tried, which reports the fault.
        }
    }

    private static String line(ClientBuilder builder, Path document) {
        String name = document.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
        try {
            CompiledClient client = builder.build(name, name, PrepareSpecs.resolve(document, List.of()));
            CompiledClient.Counts made = client.count();
            CompiledClient.Counts wanted = new CompiledClient.Counts(
                    BundleFiles.read(document, new PrintStream(OutputStream.nullOutputStream()))
                            .operations()
                            .size(),
                    ClientDocument.of(name, Files.readString(client.resolved()))
                            .document()
                            .at("/components/schemas")
                            .size());
            return made.equals(wanted)
                    ? "ok " + name + " " + made
                    : "failed " + name + " has " + made + " operations and models but should have " + wanted;
        } catch (SpecException | CompilationException e) {
            return "failed " + name + " " + e.getMessage();
        } catch (IOException | RuntimeException e) {
            return "failed " + name + " " + e;
        }
    }
}
