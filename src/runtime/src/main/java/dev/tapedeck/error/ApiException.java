package dev.tapedeck.error;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * An answer by which the service refuses the request or reports a fault of its own: its status is not 2xx.
 *
 * <p>Some statuses have a class of their own: 400 and 422 {@link InvalidRequestException}, 401
 * {@link AuthenticationException}, 403 {@link PermissionDeniedException}, 404 {@link NotFoundException}, 429
 * {@link RateLimitException}, 500 and above {@link ServerException}. Immutable but for the stack trace.
 */
public class ApiException extends VideoException {
    private static final long serialVersionUID = 1L;

    private static final int SERVER_ERROR = 500;

    private final transient ApiError error;

    /** The failure that this error describes. */
    public ApiException(ApiError error) {
        super(Objects.requireNonNull(error, "error").sentence(), null);
        this.error = error;
    }

    /** The exception of the class that belongs to the error's status. */
    public static ApiException of(ApiError error) {
        int status = Objects.requireNonNull(error, "error").status();
        return switch (status) {
            case 400, 422 -> new InvalidRequestException(error);
            case 401 -> new AuthenticationException(error);
            case 403 -> new PermissionDeniedException(error);
            case 404 -> new NotFoundException(error);
            case 429 -> new RateLimitException(error);
            default -> status >= SERVER_ERROR ? new ServerException(error) : new ApiException(error);
        };
    }

    /** The HTTP status of the answer. */
    public int status() {
        return error.status();
    }

    /** The vendor's own code, such as {@code 20404}; empty if the answer had none. */
    public Optional<String> code() {
        return error.code();
    }

    /**
     * What the service said, or an excerpt of a body that is not in one of its forms: of a page of HTML, its words. May
     * be empty.
     */
    public String serviceMessage() {
        return error.message();
    }

    /** Where the vendor explains the code; empty if the answer did not say. */
    public Optional<String> documentation() {
        return error.documentation();
    }

    /** The vendor's name for this one request, for its support; empty if the answer did not say. */
    public Optional<String> requestId() {
        return error.requestId();
    }

    /** Each thing that was wrong with the request, as a 422 lists them; empty if the answer listed none. */
    public List<ApiError.Item> items() {
        return error.items();
    }

    /** How long the service asks to wait before another attempt; empty if it did not. */
    public Optional<Duration> retryAfter() {
        return error.retryAfter();
    }

    /**
     * The headers of the response, by names without regard to case, each with its values in order; unmodifiable. They
     * show no credentials, and of links no queries.
     */
    public Map<String, List<String>> headers() {
        return error.headers();
    }

    /** How many times the request was sent. */
    public int attempts() {
        return error.attempts();
    }
}
