package dev.tapedeck.internal.listing;

/** What a fetch in another thread failed with, to be thrown in the caller's. */
record Failed(Throwable cause) {
    /** Throws it as it is; a source in another language may throw what it does not declare. */
    RuntimeException rethrow() {
        return Failed.<RuntimeException>thrown(cause);
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <E extends Throwable> RuntimeException thrown(Throwable cause) throws E {
        throw (E) cause;
    }
}
