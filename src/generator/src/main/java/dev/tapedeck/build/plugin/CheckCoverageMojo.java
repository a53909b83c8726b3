package dev.tapedeck.build.plugin;

import dev.tapedeck.build.tree.SpecException;
import java.io.File;
import java.io.IOException;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Fails if no method of a facade calls an operation of its contract, and names the operation. */
@Mojo(name = "check-coverage", defaultPhase = LifecyclePhase.PROCESS_CLASSES, threadSafe = true)
public final class CheckCoverageMojo extends DocsMojo {
    /** The folder of the module. */
    @Parameter(defaultValue = "${project.basedir}", readonly = true)
    private File module;

    @Override
    void run() throws IOException {
        List<String> uncalled = pages().uncalled();
        if (!uncalled.isEmpty()) {
            throw new SpecException(
                    relative(module).toString(),
                    "",
                    "no method of the facade calls " + String.join(", ", uncalled),
                    "add one, and an example of each response to the overlay of examples in specs");
        }
    }
}
