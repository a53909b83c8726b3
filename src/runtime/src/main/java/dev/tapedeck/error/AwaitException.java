package dev.tapedeck.error;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was awaited did not come: the time was up, or the thread was interrupted, whose flag is then still set.
 *
 * <p>Its cause is what went wrong at the last look; null if nothing did.
 */
public final class AwaitException extends VideoException {
    private static final long serialVersionUID = 1L;

    private final transient Object last;

    /** A wait that the message describes, what was seen last, and why nothing was seen since. */
    public AwaitException(String message, Object last, @Nullable Throwable cause) {
        super(message, cause);
        this.last = Objects.requireNonNull(last, "last");
    }

    /**
     * Returns the object as it was seen last.
     *
     * @param type the type that {@code await(...)} returns, for example {@code Composition.class}
     * @throws ClassCastException if something else was awaited
     */
    public <T> T last(Class<T> type) {
        return Objects.requireNonNull(type, "type").cast(last);
    }
}
