package dev.tapedeck.full;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A release, as a tag such as {@code v1.4.2} names it. */
record Release(int major, int minor, int patch) {
    private static final Pattern TAG = Pattern.compile("v(\\d+)\\.(\\d+)\\.(\\d+)");

    /** The last one before or at the commit that is checked out. */
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

    /** The version of a build, with or without {@code -SNAPSHOT}. */
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

    /** Whether this one may take something away that the older one has: a minor release may before 1.0. */
    boolean mayBreak(Release older) {
        return major > older.major || (major == 0 && older.major == 0 && minor > older.minor);
    }

    /** Builds its jars in a folder that is not there yet, or is of an earlier run. */
    void build(Path repository, Path folder) throws IOException {
        Folders.delete(folder);
        Git.in(repository).run("clone", "--quiet", "--branch", toString(), ".", folder.toString());
        Maven.online(folder)
                .with("-Dmaven.test.skip=true", "-Dmaven.javadoc.skip=true", "-Dmaven.source.skip=true")
                .run("package", "--projects=src/client", "--also-make");
    }

    /** Its tag. */
    @Override
    public String toString() {
        return "v" + major + "." + minor + "." + patch;
    }
}
