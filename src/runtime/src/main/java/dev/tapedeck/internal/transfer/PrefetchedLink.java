package dev.tapedeck.internal.transfer;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An address that was looked up before it is needed: good once, and not for long; then it is asked for. Thread-safe.
 */
final class PrefetchedLink implements Supplier<MediaAddress> {
    // So much must be left of its time for a request to be made with it.
    private static final Duration MARGIN = Duration.ofSeconds(5);

    private final Supplier<MediaAddress> locate;
    private final AtomicReference<@Nullable MediaAddress> found;

    private PrefetchedLink(Supplier<MediaAddress> locate, MediaAddress address) {
        this.locate = locate;
        this.found = new AtomicReference<>(address);
    }

    /** Looks it up. */
    static PrefetchedLink by(Supplier<MediaAddress> locate) {
        return new PrefetchedLink(locate, locate.get());
    }

    @Override
    public MediaAddress get() {
        MediaAddress address = found.getAndSet(null);
        return address == null || isOver(address) ? locate.get() : address;
    }

    private static boolean isOver(MediaAddress address) {
        return address.expires()
                .map(end -> end.isBefore(Instant.now().plus(MARGIN)))
                .orElse(false);
    }
}
