package dev.tapedeck.build.tree;

import java.util.Objects;

/** A fault in a contract, an overlay or the set-up of the build. The message names file, place, problem and remedy. */
public class SpecException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String where;

    public SpecException(String file, String place, String problem, String mend) {
        super(where(file, place) + ": " + problem + ": " + mend + ".");
        this.where = where(file, place);
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }

    /** Returns the file and the place in it; the message starts with them. */
    public String where() {
        return where;
    }

    private static String where(String file, String place) {
        return file + (place.isEmpty() ? "" : ", " + place);
    }
}
