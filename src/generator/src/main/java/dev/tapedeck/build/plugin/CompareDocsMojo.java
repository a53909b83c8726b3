package dev.tapedeck.build.plugin;

import dev.tapedeck.build.tree.SpecException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Fails if committed pages differ from the generated ones, and names them. */
@Mojo(name = "compare-docs", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CompareDocsMojo extends DocsMojo {
    @Override
    void run() throws IOException {
        List<Path> stale = pages().stale();
        stale.forEach(page -> getLog().error(page + " differs from the contract, its overlays and the facade"));
        if (!stale.isEmpty()) {
            throw new SpecException(
                    relative(docs).toString(),
                    "",
                    "the pages above are stale",
                    "refresh them with mvn -q -Pdocs process-classes");
        }
    }
}
