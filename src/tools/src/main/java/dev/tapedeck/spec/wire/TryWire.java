package dev.tapedeck.spec.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.gson.Gson;
import dev.tapedeck.build.PrepareSpecs;
import dev.tapedeck.build.resolve.BundleFiles;
import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.SpecException;
import dev.tapedeck.facade.WireClient;
import dev.tapedeck.spec.ClientBuilder;
import dev.tapedeck.spec.CompilationException;
import dev.tapedeck.spec.CompiledClient;
import dev.tapedeck.spec.SpecFiles;
import dev.tapedeck.spec.sample.ExactJson;
import dev.tapedeck.spec.sample.NoSampleException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import retrofit2.Call;

/**
 * Compares what the client of each document sends and reads with what others do: {@code -Ptry-wire
 * -Dspec=FILE-OR-FOLDER}. Needs Node 20 and npm, which installs swagger-client once.
 *
 * <p>Calls some random operations with random inputs. A line {@code ok NAME: 10 of 10 operations sent as swagger-client
 * writes them, 10 answers read whole} is for a document without differences but those of {@link KnownDifference}, which
 * it counts. A line {@code failed NAME: OPERATION: what differs} is for each other operation. Exits with status 1 if an
 * operation failed.
 */
public final class TryWire {
    private static final Path FOLDER = Path.of("target", "wired");
    private static final int TRIES = 8;

    private final int count;
    private final int seed;
    private final Path node;

    private TryWire(int count, int seed, Path node) {
        this.count = count;
        this.seed = seed;
        this.node = node;
    }

    /** Takes the document or folder, the number of operations, the seed and the folder of the script for Node. */
    public static void main(String[] args) throws Exception {
        Path place = Path.of(args[0]);
        if (args[0].isBlank() || !Files.exists(place)) {
            System.err.println("-Dspec is \"" + args[0] + "\", which is not there: name a document or a folder.");
            System.exit(2);
        }
        Path node = FOLDER.resolve("node");
        SwaggerClient.install(Path.of(args[3]), node);
        TryWire run = new TryWire(Integer.parseInt(args[1]), Integer.parseInt(args[2]), node);
        Map<String, Path> documents = SpecFiles.named(place);
        int done = 0;
        for (var document : documents.entrySet()) {
            List<String> lines = run.lines(document.getKey(), document.getValue());
            lines.forEach(System.out::println);
            done += lines.get(0).startsWith("ok ") ? 1 : 0;
        }
        System.out.println(done + " of " + documents.size() + " documents pass the wire test");
        System.exit(done == documents.size() ? 0 : 1);
    }

    private List<String> lines(String name, Path document) throws IOException {
        try {
            Spec vendor = BundleFiles.read(document, new PrintStream(OutputStream.nullOutputStream()));
            JsonNode root = vendor.root().deepCopy();
            Files.createDirectories(FOLDER);
            Path json = Files.writeString(FOLDER.resolve(name + ".json"), ExactJson.write(root));
            CompiledClient client =
                    new ClientBuilder(FOLDER).build(name, name, PrepareSpecs.resolve(document, List.of()));
            URL classes = client.classes().toUri().toURL();
            try (URLClassLoader loader =
                            new URLClassLoader(new URL[] {classes}, getClass().getClassLoader());
                    SwaggerClient swagger = SwaggerClient.start(node, json);
                    RecordingServer server = new RecordingServer()) {
                List<GeneratedOperation> made = operations(client, loader);
                Gson gson = (Gson) loader.loadClass(client.parent() + ".wire.WireAdapters")
                        .getMethod("gson")
                        .invoke(null);
                try (WireClient wire = WireClient.builder(server.address(), gson)
                        .bearerToken(() -> "token")
                        .build()) {
                    return new Run(name, new Spec(vendor.file(), vendor.root()), root, made, swagger, server, wire)
                            .lines();
                }
            }
        } catch (SpecException | CompilationException e) {
            return List.of("failed " + name + ": " + e.getMessage());
        } catch (ReflectiveOperationException | RuntimeException e) {
            return List.of("failed " + name + ": " + e);
        }
    }

    /** Returns the operations of a client. */
    private static List<GeneratedOperation> operations(CompiledClient client, URLClassLoader loader)
            throws IOException, ReflectiveOperationException {
        GeneratedRequest.Index requests = new GeneratedRequest.Index(client, loader);
        List<GeneratedOperation> operations = new ArrayList<>();
        for (Class<?> type : client.load(loader)) {
            for (Method method : type.isInterface() ? type.getMethods() : new Method[0]) {
                if (method.getReturnType() == Call.class) {
                    operations.add(new GeneratedOperation(method, requests));
                }
            }
        }
        return operations;
    }

    /** The calls of one client. */
    private final class Run {
        private final String name;
        private final Spec spec;
        private final JsonNode root;
        private final List<GeneratedOperation> made;
        private final SwaggerClient swagger;
        private final RecordingServer server;
        private final WireClient client;
        private final Map<KnownDifference, Integer> known = new EnumMap<>(KnownDifference.class);
        private final Random random = new Random(seed);
        private int sent;
        private int read;
        private final List<String> failures = new ArrayList<>();

        Run(
                String name,
                Spec spec,
                JsonNode root,
                List<GeneratedOperation> made,
                SwaggerClient swagger,
                RecordingServer server,
                WireClient client) {
            this.name = name;
            this.spec = spec;
            this.root = root;
            this.made = made;
            this.swagger = swagger;
            this.server = server;
            this.client = client;
        }

        List<String> lines() throws IOException {
            List<Spec.Operation> operations = new ArrayList<>(spec.operations());
            Collections.shuffle(operations, random);
            Map<Spec.Operation, List<GeneratedOperation>> methods = new HashMap<>();
            for (GeneratedOperation method : made) {
                methods.computeIfAbsent(method.of(operations), unseen -> new ArrayList<>())
                        .add(method);
            }
            List<Spec.Operation> sample = operations.subList(0, Math.min(count, operations.size()));
            for (Spec.Operation operation : sample) {
                List<GeneratedOperation> bodies = methods.getOrDefault(operation, List.of());
                if (bodies.isEmpty()) {
                    failures.add("failed " + name + ": " + operation.title() + ": the client has no method for it");
                } else {
                    tryOnce(operation, bodies.get(random.nextInt(bodies.size())));
                }
            }
            String counts = sent + " of " + sample.size() + " operations sent as swagger-client writes them, " + read
                    + " answers read whole" + (known.isEmpty() ? "" : ", known differences " + known);
            failures.add(0, (failures.isEmpty() ? "ok " : "failed ") + name + ": " + counts);
            return failures;
        }

        private void tryOnce(Spec.Operation operation, GeneratedOperation generated) throws IOException {
            String problem = "";
            for (int i = 0; i < TRIES; i++) {
                try {
                    problem = problem(new RandomCalls(root, generated, operation, random).call(), generated);
                    break;
                } catch (NoSampleException | IllegalArgumentException e) {
                    problem = "no valid inputs are found: " + e.getMessage();
                } catch (RuntimeException e) {
                    problem = String.valueOf(e);
                    break;
                }
            }
            if (!problem.isEmpty()) {
                failures.add("failed " + name + ": " + operation.title() + ": " + problem);
            }
        }

        /** Makes one call, and returns what is wrong with the request or the result. */
        private String problem(RandomCall call, GeneratedOperation generated) throws IOException {
            Answer answer = Answer.of(root, call.operation(), generated.result(), random);
            server.respond(answer.status(), answer.mediaType(), answer.bytes());
            String problem;
            try {
                problem = answer.problem(client, generated.call(client, call));
            } catch (IllegalArgumentException e) {
                throw e;
            } catch (RuntimeException e) {
                problem = "the response " + answer.text() + " cannot be read: " + e;
            }
            SentRequest request = server.request();
            if (request == null) {
                return "no request was sent: " + problem;
            }
            read += problem.isEmpty() ? 1 : 0;
            String difference = CompareRequests.difference(call, request, swagger.build(call.json()), known);
            sent += difference.isEmpty() ? 1 : 0;
            return difference.isEmpty() ? problem : difference + (problem.isEmpty() ? "" : "; " + problem);
        }
    }
}
