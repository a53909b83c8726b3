package dev.tapedeck.build.plugin;

import dev.tapedeck.build.Contract;
import dev.tapedeck.build.docs.CommittedStructure;
import dev.tapedeck.build.facade.BrokenMethod;
import dev.tapedeck.build.facade.FacadeCheck;
import dev.tapedeck.build.tree.SpecException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Fails if hand-written source does not compile with the clients of a changed contract, and names its methods. Takes
 * seconds, so it only looks if the structure of a client is not the committed one.
 */
@Mojo(
        name = "check-facade",
        defaultPhase = LifecyclePhase.PROCESS_RESOURCES,
        requiresDependencyResolution = ResolutionScope.TEST,
        threadSafe = true)
public final class CheckFacadeMojo extends TapedeckMojo {
    private static final int MOST_NAMES = 5;

    /** The folder of the committed pages, one below it for each provider. */
    @Parameter(required = true)
    private File docs;

    /** The folder of the clients, one below it for each provider. */
    @Parameter(required = true)
    private File generated;

    /** The folder of the source. */
    @Parameter(required = true)
    private File sources;

    /** The folders of the other source that it uses. */
    @Parameter(defaultValue = "${project.compileSourceRoots}", readonly = true)
    private List<String> roots = List.of();

    /** The libraries. */
    @Parameter(defaultValue = "${project.testClasspathElements}", readonly = true)
    private List<String> classPath = List.of();

    @Override
    void run() throws IOException {
        if (!isChanged()) {
            return;
        }
        List<Path> others = roots.stream().map(Path::of).toList();
        // Without the classes of an earlier build, in which nothing is missing.
        List<String> libraries = classPath.stream()
                .filter(entry -> !entry.endsWith("classes") || !isOwn(entry))
                .toList();
        List<BrokenMethod> broken = FacadeCheck.of(sources.toPath(), others, libraries);
        broken.forEach(method -> getLog().error(method.name() + " ("
                + relative(method.file().toFile()) + ":" + method.line() + "): " + method.fault()));
        if (!broken.isEmpty()) {
            throw new SpecException(
                    relative(sources).toString(),
                    "",
                    "does not compile with the clients of the changed contract: " + names(broken),
                    "adapt these methods to the changes that mvn -q -Pspec-report lists");
        }
    }

    private boolean isOwn(String entry) {
        return Path.of(entry)
                .startsWith(Objects.requireNonNull(generated.toPath().getParent()));
    }

    private boolean isChanged() throws IOException {
        for (Contract contract : Contract.ALL) {
            Path committed = docs.toPath().resolve(contract.provider());
            Path fresh = generated.toPath().resolve(contract.provider()).resolve("docs");
            if (CommittedStructure.differs(committed, fresh)) {
                return true;
            }
        }
        return false;
    }

    private static String names(List<BrokenMethod> broken) {
        int more = broken.size() - MOST_NAMES;
        String names = broken.stream().map(BrokenMethod::name).limit(MOST_NAMES).collect(Collectors.joining(", "));
        return names + (more > 0 ? " and " + more + " more" : "");
    }
}
