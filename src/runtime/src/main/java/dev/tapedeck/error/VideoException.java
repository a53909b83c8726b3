package dev.tapedeck.error;

import dev.tapedeck.internal.text.Excerpt;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A call to a video service failed.
 *
 * <p>The message says what was wrong, where, and what the service reported. It has at most 4,000 characters and three
 * dots, whatever the service sent.
 *
 * @since 0.1.0
 */
public abstract class VideoException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final int LONGEST_MESSAGE = 4_000;

    VideoException(String message, @Nullable Throwable cause) {
        super(Excerpt.of(Objects.requireNonNull(message, "message"), LONGEST_MESSAGE), cause);
    }

    /** Returns what was wrong, where, and what the service reported. */
    @Override
    public String getMessage() {
        return Objects.requireNonNullElse(super.getMessage(), "");
    }
}
