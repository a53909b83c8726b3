package dev.tapedeck.build.plugin;

import dev.tapedeck.build.tree.SpecException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** A goal that reports faults in one sentence. */
abstract class TapedeckMojo extends AbstractMojo {
    /** Skips the goal. */
    @Parameter(property = "tapedeck.skip")
    private boolean skip;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            return;
        }
        try {
            run();
        } catch (SpecException e) {
            throw new MojoFailureException(e.getMessage());
        } catch (IOException e) {
            throw new MojoExecutionException(e.toString(), e);
        }
    }

    abstract void run() throws IOException;

    /** Returns the path for messages, relative to the folder in which Maven was started. */
    static Path relative(File file) {
        Path here = Path.of("").toAbsolutePath();
        Path path = file.toPath().toAbsolutePath().normalize();
        return path.getRoot().equals(here.getRoot()) ? here.relativize(path) : path;
    }
}
