package dev.tapedeck.internal.threads;

/** Something whose first use costs a request, which can be made ahead. */
public interface Prefetchable<T> {
    /** The same after that request; its next use makes none, unless what came has expired by then. */
    T prefetched();
}
