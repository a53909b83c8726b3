package dev.tapedeck.spec;

import dev.tapedeck.build.PrepareSpecs;
import dev.tapedeck.build.resolve.BundleFiles;
import dev.tapedeck.build.tree.SpecException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Generates and compiles a client of each document: {@code -Ptry-spec -Dspec=FILE-OR-FOLDER}.
 *
 * <p>Prints a line per document and {@code N of M documents are complete}. A line {@code ok NAME: 6 operations, 14
 * inputs, 27 models, 0 webhooks} has the counts of the vendor's document, all of which the compiled client has. A line
 * {@code failed NAME: reason} says what is wrong, or what the client lacks. Exits with status 1 if a document failed.
 */
public final class TrySpec {
    private static final int MOST_FAULTS = 8;

    private TrySpec() {}

    /** Tries the documents in the file or folder that the argument names. */
    public static void main(String[] args) throws IOException {
        String place = args.length == 0 ? "" : args[0];
        if (place.isBlank() || place.contains("${")) {
            fail("-Dspec is missing: name a document or a folder of documents, as in -Dspec=specs/api.yaml.");
        } else if (!Files.exists(Path.of(place))) {
            fail("-Dspec is \"" + place + "\", which is not there: name a document or a folder of documents.");
        } else if (!tryAll(Path.of(place))) {
            System.exit(1);
        }
    }

    private static void fail(String problem) {
        System.err.println(problem);
        System.exit(2);
    }

    private static boolean tryAll(Path place) throws IOException {
        ClientBuilder builder = new ClientBuilder(Path.of("target", "tried"));
        Map<String, Path> documents = SpecFiles.named(place);
        int done = 0;
        for (var document : documents.entrySet()) {
            String line = line(builder, document.getKey(), document.getValue());
            done += line.startsWith("ok ") ? 1 : 0;
            System.out.println(line);
        }
        System.out.println(done + " of " + documents.size() + " documents are complete");
        return done == documents.size();
    }

    private static String line(ClientBuilder builder, String name, Path document) {
        try {
            VendorDocument wanted =
                    new VendorDocument(BundleFiles.read(document, new PrintStream(OutputStream.nullOutputStream())));
            CompiledClient client = builder.build(name, name, PrepareSpecs.resolve(document, List.of()));
            return line(name, wanted, client.read());
        } catch (SpecException | CompilationException e) {
            return "failed " + name + ": " + e.getMessage();
        } catch (IOException | RuntimeException e) {
            return "failed " + name + ": " + e;
        }
    }

    private static String line(String name, VendorDocument wanted, ClientClasses made) {
        Map<String, Integer> inputs = wanted.inputs();
        List<VendorDocument.Model> models = wanted.models();
        List<String> lacking = new ArrayList<>();
        Map<String, Integer> madeInputs = made.inputs(inputs.keySet());
        inputs.forEach((operation, count) -> {
            if (!count.equals(madeInputs.get(operation))) {
                lacking.add(operation + " has " + madeInputs.get(operation) + " of " + count + " inputs");
            }
        });
        models.stream()
                .filter(model -> !made.has(model))
                .forEach(model -> lacking.add("there is no class of " + model.name()));
        if (made.operations() != wanted.operations()) {
            lacking.add(made.operations() + " of " + wanted.operations() + " operations");
        }
        if (made.webhooks() != wanted.webhooks()) {
            lacking.add(made.webhooks() + " of " + wanted.webhooks() + " webhooks");
        }
        if (lacking.isEmpty()) {
            int sum = inputs.values().stream().mapToInt(Integer::intValue).sum();
            return "ok " + name + ": " + wanted.operations() + " operations, " + sum + " inputs, " + models.size()
                    + " models, " + wanted.webhooks() + " webhooks";
        }
        int more = lacking.size() - MOST_FAULTS;
        String named = String.join("; ", lacking.subList(0, Math.min(MOST_FAULTS, lacking.size())));
        return "failed " + name + ": incomplete: " + named + (more > 0 ? "; and " + more + " more" : "");
    }
}
