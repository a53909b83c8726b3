package dev.tapedeck.internal.transfer;

import dev.tapedeck.internal.http.RetryAfter;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import okhttp3.Response;

/** A response of a storage host without the requested bytes. */
final class StorageRefusalException extends IOException {
    private static final long serialVersionUID = 1L;
    private static final Set<Integer> LINK_REFUSED = Set.of(401, 403, 410);
    private static final Set<Integer> AGAIN = Set.of(206, 408, 416, 425, 429);
    private static final int SERVER_ERROR = 500;

    private final int status;
    private final transient Optional<Duration> retryAfter;

    StorageRefusalException(Response answer) {
        super("status " + answer.code());
        this.status = answer.code();
        this.retryAfter = RetryAfter.of(answer.headers());
    }

    int status() {
        return status;
    }

    Optional<Duration> retryAfter() {
        return retryAfter;
    }

    /** Returns whether a new link may help, because this one may have expired. */
    boolean isOfLink() {
        return LINK_REFUSED.contains(status);
    }

    /** Returns whether another attempt may help, after some time or from the beginning of the file. */
    boolean isTransient() {
        return AGAIN.contains(status) || status >= SERVER_ERROR;
    }
}
