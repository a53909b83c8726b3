package dev.tapedeck.build.plugin;

import dev.tapedeck.build.files.SetJarModes;
import java.io.File;
import java.io.IOException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Sets the permissions of the entries of the module's jars, whatever the umask is. */
@Mojo(name = "jar-modes", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true)
public final class JarModesMojo extends TapedeckMojo {
    /** The folder of the jars. */
    @Parameter(defaultValue = "${project.build.directory}")
    private File jars;

    @Override
    void run() throws IOException {
        SetJarModes.apply(jars.toPath());
    }
}
