package dev.tapedeck.internal.threads;

/** A failure on another thread, or within an interface that declares no exceptions, to be rethrown to the user. */
public record Failure(Throwable cause) {
    /** Throws the cause unchanged, even if it is checked: code in another language need not declare it. */
    public RuntimeException rethrow() {
        return Failure.<RuntimeException>thrown(cause);
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <E extends Throwable> RuntimeException thrown(Throwable cause) throws E {
        throw (E) cause;
    }
}
