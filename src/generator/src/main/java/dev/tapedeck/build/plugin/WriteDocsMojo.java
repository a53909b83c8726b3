package dev.tapedeck.build.plugin;

import java.io.IOException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Replaces the committed pages by the generated ones. */
@Mojo(name = "write-docs", defaultPhase = LifecyclePhase.PROCESS_CLASSES, threadSafe = true)
public final class WriteDocsMojo extends DocsMojo {
    @Override
    void run() throws IOException {
        pages().write();
    }
}
