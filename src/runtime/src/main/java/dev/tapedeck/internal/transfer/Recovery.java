package dev.tapedeck.internal.transfer;

import dev.tapedeck.RetryPolicy;
import dev.tapedeck.internal.calls.Backoff;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Whether a transfer that failed is worth another attempt. For one thread. */
final class Recovery {
    private final Backoff pauses;
    private int failures;
    private boolean linkRenewed;

    Recovery(RetryPolicy policy) {
        this.pauses = new Backoff(policy);
    }

    /** More has come than ever before: what failed until then doesn't count any more. */
    void progress() {
        failures = 0;
        linkRenewed = false;
    }

    /** The time until the next attempt; empty if there shall be none. */
    Optional<Duration> pauseAfter(IOException failure) {
        if (Thread.currentThread().isInterrupted()) {
            return Optional.empty();
        } else if (failure instanceof StorageRefusalException refused) {
            return refused.isOfLink() ? forNewLink() : pauseAfter(refused);
        }
        return pauses.before(++failures, Optional.empty());
    }

    private Optional<Duration> pauseAfter(StorageRefusalException refused) {
        return refused.mayBeAskedAgain() ? pauses.before(++failures, refused.retryAfter()) : Optional.empty();
    }

    /** A new link that is refused at once can't be renewed. */
    private Optional<Duration> forNewLink() {
        boolean isFirst = !linkRenewed;
        linkRenewed = true;
        return isFirst ? Optional.of(Duration.ZERO) : Optional.empty();
    }
}
