package dev.tapedeck.internal.transfer;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An address that was looked up before it is needed: good once, and not for long; then it is asked for. Thread-safe.
 */
final class PrefetchedLink implements Supplier<ResolvedLink> {
    // So much must be left of its time for a request to be made with it.
    private static final Duration MARGIN = Duration.ofSeconds(5);

    private final Supplier<ResolvedLink> locate;
    private final AtomicReference<@Nullable ResolvedLink> found;

    private PrefetchedLink(Supplier<ResolvedLink> locate, ResolvedLink address) {
        this.locate = locate;
        this.found = new AtomicReference<>(address);
    }

    /** Looks it up. */
    static PrefetchedLink by(Supplier<ResolvedLink> locate) {
        return new PrefetchedLink(locate, locate.get());
    }

    @Override
    public ResolvedLink get() {
        ResolvedLink address = found.getAndSet(null);
        return address == null || isOver(address) ? locate.get() : address;
    }

    private static boolean isOver(ResolvedLink address) {
        return address.expires()
                .map(end -> end.isBefore(Instant.now().plus(MARGIN)))
                .orElse(false);
    }
}
