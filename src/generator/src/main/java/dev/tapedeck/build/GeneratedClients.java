package dev.tapedeck.build;

import dev.tapedeck.build.files.FileDigest;
import dev.tapedeck.build.files.Folders;
import dev.tapedeck.build.files.FormatSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The generated clients, one folder per provider. A client is never older than its inputs, and never edited.
 *
 * <p>The generator skips contracts that have not changed, and checks nothing else. So a client is deleted before the
 * generator runs if the templates, the configuration, the generator itself or a file of the client has changed.
 */
public final class GeneratedClients {
    // Contains the digests of the inputs and of the files of a client. Missing until the client is complete.
    private static final String DIGESTS = ".digests";

    private final Path folder;
    private final List<Path> inputs;

    /**
     * Creates an object for the clients in a folder.
     *
     * @param folder the folder of the clients
     * @param inputs all files and folders that the clients depend on
     */
    public GeneratedClients(Path folder, List<Path> inputs) {
        this.folder = folder;
        this.inputs = List.copyOf(inputs);
    }

    /** Deletes each client that must be generated again. */
    public void deleteStale() throws IOException {
        String current = FileDigest.of(inputs);
        for (Contract contract : Contract.ALL) {
            Path client = folder.resolve(contract.provider());
            Path digests = client.resolve(DIGESTS);
            if (!Files.exists(digests) || !Files.readString(digests).equals(digests(current, client))) {
                Folders.delete(client);
            }
        }
    }

    /** Formats the sources of each client that was generated again, and records the digests of its inputs. */
    public void finish() throws IOException {
        String current = FileDigest.of(inputs);
        for (Contract contract : Contract.ALL) {
            Path client = folder.resolve(contract.provider());
            if (!Files.exists(client.resolve(DIGESTS))) {
                FormatSources.apply(client.resolve("java"));
                Files.writeString(client.resolve(DIGESTS), digests(current, client));
            }
        }
    }

    private static String digests(String inputs, Path client) throws IOException {
        return inputs + "\n" + FileDigest.of(List.of(client.resolve("java"), client.resolve("docs"))) + "\n";
    }
}
