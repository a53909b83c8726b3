package dev.tapedeck.cli.command;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A stream that remembers why it could not be written. */
final class Output extends OutputStream {
    private final OutputStream out;
    private @Nullable IOException failure;

    Output(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int start, int length) throws IOException {
        try {
            out.write(bytes, start, length);
        } catch (IOException e) {
            failure = failure == null ? e : failure;
            throw e;
        }
    }

    @Override
    public void flush() throws IOException {
        try {
            out.flush();
        } catch (IOException e) {
            failure = failure == null ? e : failure;
            throw e;
        }
    }

    /** Returns why data is lost; empty if nothing is, or only nobody reads on, as after {@code | head}. */
    Optional<String> loss() {
        IOException first = failure;
        return first == null
                        || String.valueOf(first.getMessage())
                                .toLowerCase(Locale.ROOT)
                                .contains("broken pipe")
                ? Optional.empty()
                : Optional.of(String.valueOf(first.getMessage()));
    }
}
