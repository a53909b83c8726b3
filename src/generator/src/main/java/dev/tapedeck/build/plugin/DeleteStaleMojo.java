package dev.tapedeck.build.plugin;

import java.io.IOException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Deletes clients that were made of something else, or edited since, so that the generator makes them anew. */
@Mojo(name = "delete-stale", defaultPhase = LifecyclePhase.INITIALIZE, threadSafe = true)
public final class DeleteStaleMojo extends ClientsStep {
    @Override
    void run() throws IOException {
        clients().deleteStale();
    }
}
