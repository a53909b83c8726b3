package dev.tapedeck.error;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The service refused the request or failed: the status of its response is not 2xx.
 *
 * <p>Some statuses have a class of their own: 400 and 422 {@link InvalidRequestException}, 401
 * {@link AuthenticationException}, 403 {@link PermissionDeniedException}, 404 {@link NotFoundException}, 429
 * {@link RateLimitException}, 500 and above {@link ServerException}. Immutable except for the stack trace.
 *
 * @since 0.1.0
 */
public class ApiException extends VideoException {
    private static final long serialVersionUID = 1L;

    private static final int SERVER_ERROR = 500;

    private final transient ApiError error;

    /** Creates an exception for this error. */
    public ApiException(ApiError error) {
        super(Objects.requireNonNull(error, "error").sentence(), null);
        this.error = error;
    }

    /** Returns an exception for this error, of the class for its status. */
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

    /** The HTTP status of the response. */
    public int status() {
        return error.status();
    }

    /** The vendor's own code, such as {@code 20404}; empty if the response has none. */
    public Optional<String> code() {
        return error.code();
    }

    /**
     * The service's message. If the body is not in one of the service's formats, this is an excerpt of it; of an HTML
     * page, its text. May be empty.
     */
    public String serviceMessage() {
        return error.message();
    }

    /** The page on which the vendor explains the code; empty if the response names none. */
    public Optional<String> documentation() {
        return error.documentation();
    }

    /** The vendor's id of this request, for its support; empty if the response has none. */
    public Optional<String> requestId() {
        return error.requestId();
    }

    /** The errors listed in the response, usually with status 422; empty if it lists none. */
    public List<ApiError.Item> items() {
        return error.items();
    }

    /** How long the service asks to wait before another attempt; empty if it did not. */
    public Optional<Duration> retryAfter() {
        return error.retryAfter();
    }

    /**
     * The headers of the response, by case-insensitive name, each with its values in order; unmodifiable. They show no
     * credentials, and links without their queries.
     */
    public Map<String, List<String>> headers() {
        return error.headers();
    }

    /** How many times the request was sent. */
    public int attempts() {
        return error.attempts();
    }
}
