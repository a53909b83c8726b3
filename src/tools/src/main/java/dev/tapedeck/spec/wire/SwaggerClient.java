package dev.tapedeck.spec.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.spec.sample.ExactJson;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The process of Node that builds requests by swagger-client. */
final class SwaggerClient implements AutoCloseable {
    private static final List<String> FILES = List.of("package.json", "build-requests.cjs");

    private final Process process;
    private final BufferedWriter calls;
    private final BufferedReader requests;

    private SwaggerClient(Process process) {
        this.process = process;
        this.calls = process.outputWriter(StandardCharsets.UTF_8);
        this.requests = process.inputReader(StandardCharsets.UTF_8);
    }

    /**
     * Installs swagger-client by npm, unless it is there.
     *
     * @param sources the folder of the script
     * @param folder the folder to install to
     */
    static void install(Path sources, Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        for (String file : FILES) {
            Files.copy(sources.resolve(file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(folder.resolve("node_modules/swagger-client"))) {
            int status = new ProcessBuilder("npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", "--silent")
                    .directory(folder.toFile())
                    .inheritIO()
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new IOException("npm install failed in " + folder);
            }
        }
    }

    /** Starts the process for a document in JSON. */
    static SwaggerClient start(Path folder, Path document) throws IOException {
        SwaggerClient client = new SwaggerClient(new ProcessBuilder(
                        "node",
                        folder.resolve("build-requests.cjs").toAbsolutePath().toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
        client.write(document.toAbsolutePath().toString());
        return client;
    }

    private void write(String line) throws IOException {
        calls.write(line);
        calls.newLine();
        calls.flush();
    }

    /** Returns the request for a call. */
    JsonNode build(JsonNode call) throws IOException {
        write(ExactJson.write(call));
        String line = requests.readLine();
        if (line == null) {
            throw new IOException("The process of swagger-client ended");
        }
        return ExactJson.read(line);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
