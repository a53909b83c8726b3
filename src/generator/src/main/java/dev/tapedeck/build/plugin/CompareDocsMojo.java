package dev.tapedeck.build.plugin;

import dev.tapedeck.build.CommittedDocs;
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
        List<Path> stale = CommittedDocs.stale(relative(docs), generated.toPath());
        stale.forEach(page -> getLog().error(page + " differs from the contract and its overlays"));
        if (!stale.isEmpty()) {
            throw new SpecException(
                    relative(docs).toString(),
                    "",
                    "the pages above are stale",
                    "refresh them with mvn -q -Pdocs process-classes");
        }
    }
}
