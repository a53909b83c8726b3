package dev.tapedeck.internal.threads;

/**
 * What went wrong in another thread, or below an interface that declares no exceptions, to be thrown where it matters.
 */
public record Failure(Throwable cause) {
    /** Throws the cause as it is, a checked one too: code in another language need not declare it. */
    public RuntimeException rethrow() {
        return Failure.<RuntimeException>thrown(cause);
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <E extends Throwable> RuntimeException thrown(Throwable cause) throws E {
        throw (E) cause;
    }
}
