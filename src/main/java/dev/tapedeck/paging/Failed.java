package dev.tapedeck.paging;

/** What a fetch in another thread failed with, to be thrown in the caller's. */
record Failed(Throwable cause) {
    /** Throws it as it is. */
    RuntimeException rethrow() {
        if (cause instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) cause;
    }
}
