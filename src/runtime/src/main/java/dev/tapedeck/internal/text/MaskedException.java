package dev.tapedeck.internal.text;

import java.io.IOException;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Replaces an exception whose message, or that of a cause, must not be shown. */
final class MaskedException extends IOException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_MESSAGE = 500;
    private static final int DEEPEST = 20;

    private final String name;

    private MaskedException(Throwable thrown, UnaryOperator<String> mask, int depth) {
        super(masked(thrown, mask), cause(thrown, mask, depth));
        this.name = thrown.getClass().getName();
        setStackTrace(thrown.getStackTrace());
        for (Throwable suppressed : depth == DEEPEST ? new Throwable[0] : thrown.getSuppressed()) {
            addSuppressed(new MaskedException(suppressed, mask, depth + 1));
        }
    }

    /** Returns the exception itself if all its messages may be shown, or else a replacement. */
    static Throwable of(Throwable thrown, UnaryOperator<String> mask) {
        return isClean(thrown, mask, 0) ? thrown : new MaskedException(thrown, mask, 0);
    }

    private static boolean isClean(@Nullable Throwable thrown, UnaryOperator<String> mask, int depth) {
        if (thrown == null) {
            return true;
        }
        if (depth == DEEPEST || !Objects.equals(thrown.getMessage(), masked(thrown, mask))) {
            return false;
        }
        for (Throwable suppressed : thrown.getSuppressed()) {
            if (!isClean(suppressed, mask, depth + 1)) {
                return false;
            }
        }
        return isClean(thrown.getCause(), mask, depth + 1);
    }

    private static @Nullable String masked(Throwable thrown, UnaryOperator<String> mask) {
        String message = thrown.getMessage();
        return message == null ? null : Excerpt.of(mask.apply(message), LONGEST_MESSAGE);
    }

    private static @Nullable Throwable cause(Throwable thrown, UnaryOperator<String> mask, int depth) {
        Throwable cause = thrown.getCause();
        return cause == null || depth == DEEPEST ? null : new MaskedException(cause, mask, depth + 1);
    }

    /** Returns the text of the original exception, with the masked message. */
    @Override
    @SuppressWarnings("OverrideThrowableToString") // Only the class name differs, not the message.
    public String toString() {
        return getMessage() == null ? name : name + ": " + getMessage();
    }
}
