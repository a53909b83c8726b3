package dev.tapedeck.internal.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The file of which a part is stored.
 *
 * @param title the request that led to the file
 * @param version the storage host's description of it
 */
record PartOrigin(String title, FileVersion version) {
    private static final String FORM = "tapedeck part 1";
    private static final int LINES = 6;

    static PartOrigin unknown(String title) {
        return new PartOrigin(title, FileVersion.UNKNOWN);
    }

    PartOrigin of(FileVersion found) {
        return new PartOrigin(title, found);
    }

    /** Returns the lines of a note, one value per line. */
    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(FORM, title));
        lines.add(version.etag().orElse(""));
        lines.add(version.lastModified().orElse(""));
        lines.add(
                version.sizeInBytes().isPresent()
                        ? String.valueOf(version.sizeInBytes().getAsLong())
                        : "");
        lines.add(version.contentType().map(type -> type.replace('\n', ' ')).orElse(""));
        return lines;
    }

    /** Returns the origin in these lines; an unknown one if they are not a note, or name another file. */
    static PartOrigin parse(List<String> lines, String title) {
        boolean known = lines.size() == LINES
                && lines.get(0).equals(FORM)
                && lines.get(1).equals(title)
                && lines.get(4).matches("\\d{0,18}");
        if (!known) {
            return unknown(title);
        }
        OptionalLong size =
                lines.get(4).isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(lines.get(4)));
        return new PartOrigin(title, new FileVersion(text(lines.get(2)), text(lines.get(3)), size, text(lines.get(5))));
    }

    private static Optional<String> text(String line) {
        return Optional.of(line).filter(text -> !text.isEmpty());
    }
}
