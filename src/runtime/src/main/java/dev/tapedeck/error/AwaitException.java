package dev.tapedeck.error;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The awaited state was not reached before the deadline, or before the thread was interrupted; the thread's interrupt
 * flag is then still set.
 *
 * <p>The cause is the failure of the last poll; null if that did not fail.
 *
 * @since 0.1.0
 */
public final class AwaitException extends VideoException {
    private static final long serialVersionUID = 1L;

    private final transient Object last;

    /** Creates an exception with the object of the last successful poll, and the failure of the polls after it. */
    public AwaitException(String message, Object last, @Nullable Throwable cause) {
        super(message, cause);
        this.last = Objects.requireNonNull(last, "last");
    }

    /**
     * Returns the object as the last successful poll found it.
     *
     * @param type the type that {@code await(...)} returns, for example {@code Composition.class}
     * @throws ClassCastException if something else was awaited
     */
    public <T> T last(Class<T> type) {
        return Objects.requireNonNull(type, "type").cast(last);
    }
}
