package dev.tapedeck.build.plugin;

import java.io.IOException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Formats the sources of the clients that were generated in this build, and records the digests of their inputs. */
@Mojo(name = "finish", defaultPhase = LifecyclePhase.PROCESS_SOURCES, threadSafe = true)
public final class FinishMojo extends ClientsMojo {
    @Override
    void run() throws IOException {
        clients().finish();
    }
}
