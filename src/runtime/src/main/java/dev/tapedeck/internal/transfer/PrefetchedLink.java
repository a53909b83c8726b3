package dev.tapedeck.internal.transfer;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An address that was fetched before it is needed. It is used once, and only if it has not expired; after that, each
 * use fetches another one. Thread-safe.
 */
final class PrefetchedLink implements Supplier<ResolvedLink> {
    // The least remaining lifetime for a request to use it.
    private static final Duration MARGIN = Duration.ofSeconds(5);

    private final Supplier<ResolvedLink> locate;
    private final AtomicReference<@Nullable ResolvedLink> found;

    private PrefetchedLink(Supplier<ResolvedLink> locate, ResolvedLink address) {
        this.locate = locate;
        this.found = new AtomicReference<>(address);
    }

    /** Fetches the address. */
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
