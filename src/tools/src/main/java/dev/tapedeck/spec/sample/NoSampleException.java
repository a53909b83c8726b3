package dev.tapedeck.spec.sample;

/** There is no value of a schema, or none that this package finds. */
public final class NoSampleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Creates one that says what has no value. */
    public NoSampleException(String problem) {
        super(problem);
    }
}
