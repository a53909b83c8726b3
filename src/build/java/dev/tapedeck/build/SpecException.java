package dev.tapedeck.build;

/** A fault in a contract, an overlay or the build's set-up, told in one sentence: file, place, mend. */
public final class SpecException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SpecException(String file, String place, String problem, String mend) {
        super(file + (place.isEmpty() ? "" : ", " + place) + ": " + problem + ": " + mend + ".");
    }
}
