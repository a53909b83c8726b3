package dev.tapedeck.report.document;

import dev.tapedeck.build.files.Git;
import dev.tapedeck.build.resolve.BundleFiles;
import dev.tapedeck.build.tree.SpecException;
import dev.tapedeck.build.tree.Yaml;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads a document from a file or from a revision in Git, {@code git:REVISION:PATH}. */
public final class DocumentSource {
    private static final String GIT = "git:";

    private DocumentSource() {}

    /**
     * Reads the document named by an option.
     *
     * @param option the name of the option, for the message if it has no value
     * @param name the value of the option
     */
    public static Document read(String option, String name) {
        if (name.isBlank()) {
            throw new SpecException("-D" + option, "", "is not given", "give it a file or git:REVISION:PATH");
        }
        return new Document(
                name,
                name.startsWith(GIT)
                        ? Yaml.parse(name, show(name))
                        : BundleFiles.read(Path.of(name), System.err).root());
    }

    private static String show(String name) {
        String object = name.substring(GIT.length());
        if (!object.contains(":") || object.startsWith("-")) {
            throw new SpecException(name, "", "names no path at a revision", "write it as git:REVISION:PATH");
        }
        Optional<String> text;
        try {
            text = Git.show(Path.of("").toAbsolutePath(), object);
        } catch (IOException e) {
            throw new SpecException(name, "", "git cannot be run (" + e.getMessage() + ")", "install git");
        }
        String mend = "check both with git show, in the folder of the repository";
        return text.orElseThrow(
                () -> new SpecException(name, "", "this repository has no such revision, or no such file in it", mend));
    }
}
