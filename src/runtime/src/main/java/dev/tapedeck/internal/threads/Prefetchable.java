package dev.tapedeck.internal.threads;

/** An object whose first use costs a request, which can be sent ahead. */
public interface Prefetchable<T> {
    /** Sends that request and returns a copy, whose next use sends none unless the response has expired by then. */
    T prefetched();
}
