package dev.tapedeck.full;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A release, named by a tag such as {@code v1.4.2}. */
record Release(int major, int minor, int patch) {
    private static final Pattern TAG = Pattern.compile("v(\\d+)\\.(\\d+)\\.(\\d+)");

    /** Returns the last release at or before the commit that is checked out. */
    static Optional<Release> last(Path repository) throws IOException {
        if (!Files.exists(repository.resolve(".git")) || !Git.isInstalled()) {
            return Optional.empty();
        }
        return Git.in(repository).run("tag", "--merged", "HEAD").stream()
                .map(TAG::matcher)
                .filter(Matcher::matches)
                .map(Release::of)
                .max(Comparator.comparing(Release::major)
                        .thenComparing(Release::minor)
                        .thenComparing(Release::patch));
    }

    /** Returns the release of a build's version, with or without {@code -SNAPSHOT}. */
    static Release ofVersion(String version) {
        Matcher matcher = TAG.matcher("v" + version.replaceFirst("-.*", ""));
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Expected a version such as 1.4.2 but was \"" + version + "\"");
        }
        return of(matcher);
    }

    private static Release of(Matcher tag) {
        int[] numbers = Arrays.stream(new int[] {1, 2, 3})
                .map(group -> Integer.parseInt(tag.group(group)))
                .toArray();
        return new Release(numbers[0], numbers[1], numbers[2]);
    }

    /** Returns whether this release may remove parts of the older one's API. Before 1.0, a minor release may. */
    boolean mayBreak(Release older) {
        return major > older.major || (major == 0 && older.major == 0 && minor > older.minor);
    }

    /** Builds its jars in a folder, which may exist from an earlier run. */
    void build(Path repository, Path folder) throws IOException {
        Folders.delete(folder);
        Git.in(repository).run("clone", "--quiet", "--branch", toString(), ".", folder.toString());
        Maven.online(folder)
                .with("-Dmaven.test.skip=true", "-Dmaven.javadoc.skip=true", "-Dmaven.source.skip=true")
                .run("package", "--projects=src/client", "--also-make");
    }

    /** Returns its tag. */
    @Override
    public String toString() {
        return "v" + major + "." + minor + "." + patch;
    }
}
