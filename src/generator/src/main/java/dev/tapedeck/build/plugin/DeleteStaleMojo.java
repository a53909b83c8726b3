package dev.tapedeck.build.plugin;

import java.io.IOException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Deletes clients whose inputs changed or whose files were edited, so that the generator runs again. */
@Mojo(name = "delete-stale", defaultPhase = LifecyclePhase.INITIALIZE, threadSafe = true)
public final class DeleteStaleMojo extends ClientsMojo {
    @Override
    void run() throws IOException {
        clients().deleteStale();
    }
}
