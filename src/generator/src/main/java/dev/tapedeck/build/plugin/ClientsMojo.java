package dev.tapedeck.build.plugin;

import dev.tapedeck.build.GeneratedClients;
import java.io.File;
import java.util.Arrays;
import org.apache.maven.plugins.annotations.Parameter;

/** A goal about the generated clients. */
abstract class ClientsMojo extends TapedeckMojo {
    /** The folder of the clients, one below it for each provider. */
    @Parameter(required = true)
    private File generated;

    /** Files and folders of all that shapes the clients. */
    @Parameter(required = true)
    private File[] inputs;

    GeneratedClients clients() {
        return new GeneratedClients(
                generated.toPath(), Arrays.stream(inputs).map(File::toPath).toList());
    }
}
