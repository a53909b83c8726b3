package dev.tapedeck.build.plugin;

import java.io.IOException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Formats the sources of the clients that were generated in this build. */
@Mojo(name = "format", defaultPhase = LifecyclePhase.PROCESS_SOURCES, threadSafe = true)
public final class FormatMojo extends ClientsStep {
    @Override
    void run() throws IOException {
        clients().format();
    }
}
