package dev.tapedeck.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * What the generator wrote, a folder for each provider: never older than what it was made of, and never edited.
 *
 * <p>The generator skips a contract that did not change, and looks at nothing else. So a client is deleted before it
 * runs if templates, configuration or the generator itself changed, or a file of the client.
 */
public final class GeneratedClients {
    // What the client was made of and what it was; absent from a client that was not made to its end.
    private static final String SEAL = ".seal";

    private final Path folder;
    private final List<Path> inputs;

    /**
     * Names the clients.
     *
     * @param folder where they are
     * @param inputs files and folders of all that shapes them
     */
    public GeneratedClients(Path folder, List<Path> inputs) {
        this.folder = folder;
        this.inputs = List.copyOf(inputs);
    }

    /** Deletes each client that has to be made anew. */
    public void deleteStale() throws IOException {
        for (Contract contract : Contract.ALL) {
            Path client = folder.resolve(contract.provider());
            Path seal = client.resolve(SEAL);
            if (Files.exists(client)
                    && !(Files.exists(seal) && Files.readString(seal).equals(sealOf(client)))) {
                delete(client);
            }
        }
    }

    /** Formats the sources of each client that was made anew. */
    public void format() throws IOException {
        for (Contract contract : Contract.ALL) {
            Path client = folder.resolve(contract.provider());
            if (!Files.exists(client.resolve(SEAL))) {
                FormatSources.apply(client.resolve("java"));
                Files.writeString(client.resolve(SEAL), sealOf(client));
            }
        }
    }

    private String sealOf(Path client) throws IOException {
        List<Path> outputs = List.of(client.resolve("java"), client.resolve("docs"));
        return Digest.of(inputs) + "\n" + Digest.of(outputs) + "\n";
    }

    private static void delete(Path client) throws IOException {
        try (var tree = Files.walk(client)) {
            for (Path file : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
