package dev.tapedeck.build.plugin;

import dev.tapedeck.build.docs.CommittedDocs;
import dev.tapedeck.build.facade.Facade;
import dev.tapedeck.build.facade.ReadFacade;
import java.io.File;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Parameter;

/** A goal that works on the pages of the clients. */
abstract class DocsMojo extends TapedeckMojo {
    /** The folder of the committed pages, one below it for each provider. */
    @Parameter(required = true)
    File docs;

    /** The folder of the clients, one below it for each provider. */
    @Parameter(required = true)
    private File generated;

    /**
     * The clients that are written by hand, by provider: a class and the variable that holds it in examples, such as
     * {@code dev.tapedeck.twilio.TwilioVideo twilio}.
     */
    @Parameter
    private Map<String, String> facades = Map.of();

    /** The folder of the compiled classes. */
    @Parameter(defaultValue = "${project.build.outputDirectory}")
    private File classes;

    /** Returns the pages. Logs which facades are not compiled. */
    CommittedDocs pages() {
        Map<String, Optional<Facade>> compiled = new HashMap<>();
        facades.forEach((provider, declaration) -> compiled.put(provider, facade(declaration.strip())));
        return new CommittedDocs(relative(docs), generated.toPath(), compiled);
    }

    private Optional<Facade> facade(String declaration) {
        String client = declaration.replaceAll("\\s.*", "");
        Optional<Facade> facade = ReadFacade.from(classes.toPath(), client, declaration.replaceAll(".*\\s", ""));
        if (facade.isEmpty()) {
            getLog().info(client + " is not compiled: the pages of its operations do not name its methods, and the"
                    + " table of methods stays as it is.");
        }
        return facade;
    }
}
