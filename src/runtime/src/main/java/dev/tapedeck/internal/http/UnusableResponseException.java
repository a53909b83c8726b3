package dev.tapedeck.internal.http;

import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A response is unusable, and a retry would not help. The message is a sentence for users, without the request.
 *
 * <p>An {@link IOException}, because OkHttp, Retrofit and a user's interceptors expect no other exceptions.
 */
public final class UnusableResponseException extends IOException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception with this message. */
    UnusableResponseException(String message) {
        super(message);
    }

    /** Creates an exception with this message and cause. */
    public UnusableResponseException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNullElse(super.getMessage(), "");
    }
}
