package dev.tapedeck.build;

/** A fault in a contract, an overlay or the build's set-up, told in one sentence: file, place, mend. */
public final class SpecException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String where;

    public SpecException(String file, String place, String problem, String mend) {
        super(where(file, place) + ": " + problem + ": " + mend + ".");
        this.where = where(file, place);
    }

    /** The file and the place in it, with which the message starts. */
    public String where() {
        return where;
    }

    private static String where(String file, String place) {
        return file + (place.isEmpty() ? "" : ", " + place);
    }
}
