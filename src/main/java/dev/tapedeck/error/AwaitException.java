package dev.tapedeck.error;

/** What was awaited did not come: the time was up, or the thread was interrupted, whose flag is then still set. */
public final class AwaitException extends VideoException {
    private static final long serialVersionUID = 1L;

    private final transient Object last;

    /** A wait that the message describes, and what was seen last. */
    public AwaitException(String message, Object last) {
        super(message, null);
        this.last = last;
    }

    /** The object as it was seen last, for example a {@code Composition}. */
    public Object last() {
        return last;
    }
}
