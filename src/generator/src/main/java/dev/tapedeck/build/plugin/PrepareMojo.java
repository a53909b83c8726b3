package dev.tapedeck.build.plugin;

import dev.tapedeck.build.PrepareSpecs;
import dev.tapedeck.build.files.Folders;
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
public final class PrepareMojo extends TapedeckMojo {
    /** The folder of the contracts and their overlays. */
    @Parameter(required = true)
    private File specs;

    /** The folder to write to. */
    @Parameter(required = true)
    private File prepared;

    /** The folder to which Maven copies it, from which stale files are deleted. */
    @Parameter(required = true)
    private File packaged;

    @Override
    void run() throws IOException {
        ByteArrayOutputStream warnings = new ByteArrayOutputStream();
        PrepareSpecs.prepare(
                relative(specs), prepared.toPath(), new PrintStream(warnings, true, StandardCharsets.UTF_8));
        // Maven itself only adds files, and never overwrites newer ones.
        Folders.deleteStale(packaged.toPath(), prepared.toPath());
        warnings.toString(StandardCharsets.UTF_8).lines().forEach(getLog()::warn);
    }
}
