package dev.tapedeck.internal.http;

import java.io.IOException;
import java.util.Objects;

/**
 * A response came that is of no use, and no repetition would help; the message is for the caller.
 *
 * <p>An {@link IOException}, because OkHttp and a caller's interceptors expect no other from each other.
 */
public class UnusableResponseException extends IOException {
    private static final long serialVersionUID = 1L;

    UnusableResponseException(String message) {
        super(message);
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNullElse(super.getMessage(), "");
    }
}
