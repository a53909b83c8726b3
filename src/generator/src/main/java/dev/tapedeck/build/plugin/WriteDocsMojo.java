package dev.tapedeck.build.plugin;

import dev.tapedeck.build.Docs;
import java.io.IOException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Makes the committed pages those that the generator wrote. */
@Mojo(name = "write-docs", defaultPhase = LifecyclePhase.PROCESS_CLASSES, threadSafe = true)
public final class WriteDocsMojo extends DocsStep {
    @Override
    void run() throws IOException {
        Docs.write(docs.toPath(), generated.toPath());
    }
}
