package dev.tapedeck.internal.socket;

import java.io.IOException;
import java.util.Objects;

/** Nothing of a request has left this machine, so it cannot have been carried out. */
public final class NotSentException extends IOException {
    private static final long serialVersionUID = 1L;

    NotSentException(IOException cause) {
        super(Objects.requireNonNullElse(cause.getMessage(), cause.getClass().getSimpleName()), cause);
    }

    @Override
    public synchronized IOException getCause() {
        return (IOException) Objects.requireNonNull(super.getCause());
    }
}
