package dev.tapedeck.build.plugin;

import java.io.File;
import org.apache.maven.plugins.annotations.Parameter;

/** A goal that works on the pages of the clients. */
abstract class DocsMojo extends TapedeckMojo {
    /** The folder of the committed pages, one below it for each provider. */
    @Parameter(required = true)
    File docs;

    /** The folder of the clients, one below it for each provider. */
    @Parameter(required = true)
    File generated;
}
