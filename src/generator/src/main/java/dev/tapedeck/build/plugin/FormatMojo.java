package dev.tapedeck.build.plugin;

import dev.tapedeck.build.files.FormatSources;
import java.io.File;
import java.io.IOException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Formats generated sources like hand-written ones, and removes unused imports. */
@Mojo(name = "format", defaultPhase = LifecyclePhase.PROCESS_SOURCES, threadSafe = true)
public final class FormatMojo extends TapedeckMojo {
    /** The folder of the sources. */
    @Parameter(required = true)
    private File sources;

    @Override
    void run() throws IOException {
        FormatSources.apply(sources.toPath());
    }
}
