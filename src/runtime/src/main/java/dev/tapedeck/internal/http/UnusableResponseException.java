package dev.tapedeck.internal.http;

import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A response came that is of no use, and no repetition would help. The message is a sentence for users, without the
 * request.
 *
 * <p>An {@link IOException}, because OkHttp, Retrofit and a user's interceptors expect no other from each other.
 */
public final class UnusableResponseException extends IOException {
    private static final long serialVersionUID = 1L;

    /** A response that the message describes. */
    UnusableResponseException(String message) {
        super(message);
    }

    /** A response that the message describes, and what it was noticed by. */
    public UnusableResponseException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNullElse(super.getMessage(), "");
    }
}
