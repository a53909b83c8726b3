package dev.tapedeck.error;

import org.jspecify.annotations.Nullable;

/** A call to a video service that did not bring the result: what was wrong, where, and what the service said. */
public abstract class VideoException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    VideoException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
