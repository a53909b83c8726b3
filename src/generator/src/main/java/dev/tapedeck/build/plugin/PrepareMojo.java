package dev.tapedeck.build.plugin;

import dev.tapedeck.build.PrepareSpecs;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Resolves the contracts with their overlays, and makes WireMock mappings of their examples. */
@Mojo(name = "prepare", defaultPhase = LifecyclePhase.GENERATE_RESOURCES, threadSafe = true)
public final class PrepareMojo extends Step {
    /** The folder of the contracts and their overlays. */
    @Parameter(required = true)
    private File specs;

    /** Where the resolved contracts go. */
    @Parameter(required = true)
    private File contracts;

    /** Where the mappings go, a folder for each provider. */
    @Parameter(required = true)
    private File mappings;

    @Override
    void run() throws IOException {
        ByteArrayOutputStream warnings = new ByteArrayOutputStream();
        PrepareSpecs.prepare(
                seen(specs),
                contracts.toPath(),
                mappings.toPath(),
                new PrintStream(warnings, true, StandardCharsets.UTF_8));
        warnings.toString(StandardCharsets.UTF_8).lines().forEach(getLog()::warn);
    }
}
