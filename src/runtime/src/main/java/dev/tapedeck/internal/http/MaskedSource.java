package dev.tapedeck.internal.http;

import dev.tapedeck.internal.text.Mask;
import java.io.IOException;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Source;

/** A source whose failures show no secrets, even if servers repeat them. */
final class MaskedSource extends ForwardingSource {
    private final Mask mask;

    MaskedSource(Source source, Mask mask) {
        super(source);
        this.mask = mask;
    }

    @Override
    public long read(Buffer sink, long byteCount) throws IOException {
        try {
            return super.read(sink, byteCount);
        } catch (IOException e) {
            throw masked(e, mask);
        }
    }

    /** Returns the exception, or a replacement that shows no secrets. */
    static IOException masked(IOException e, Mask mask) {
        // Its message was masked when it was made.
        return e instanceof UnusableResponseException ? e : (IOException) mask.of(e);
    }
}
