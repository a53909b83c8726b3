package dev.tapedeck.build.plugin;

import dev.tapedeck.build.GeneratedClients;
import java.io.File;
import java.util.Arrays;
import org.apache.maven.plugins.annotations.Parameter;

/** A goal that works on the generated clients. */
abstract class ClientsMojo extends TapedeckMojo {
    /** The folder of the clients, one below it for each provider. */
    @Parameter(required = true)
    private File generated;

    /** All files and folders that the clients depend on. */
    @Parameter(required = true)
    private File[] inputs;

    GeneratedClients clients() {
        return new GeneratedClients(
                generated.toPath(), Arrays.stream(inputs).map(File::toPath).toList());
    }
}
