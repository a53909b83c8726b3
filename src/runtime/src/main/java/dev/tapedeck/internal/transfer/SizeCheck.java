package dev.tapedeck.internal.transfer;

import dev.tapedeck.error.UnexpectedResponseException;
import java.io.EOFException;
import java.io.IOException;
import java.util.Locale;
import java.util.OptionalLong;
import okhttp3.Protocol;
import okhttp3.Response;

/**
 * Checks the size of a file, and how a response marks its end. For one transfer; not thread-safe.
 *
 * <p>If the storage host gave no length, the service is asked for the size at the end of the file, because a response
 * that ended early looks like a complete one.
 */
final class SizeCheck {
    private final FileRequest wanted;
    private OptionalLong expected;
    private boolean hasLength;
    private boolean endMarked;
    private boolean lookedUp;

    SizeCheck(FileRequest wanted) {
        this.wanted = wanted;
        this.expected = wanted.size();
    }

    /** The size that the service or the caller gave; empty if neither gave one. */
    OptionalLong expected() {
        return expected;
    }

    /** Takes the size that the service gave, unless one is known. */
    void learn(OptionalLong found) {
        expected = expected.isPresent() ? expected : found;
    }

    /** Notes how this response, with the file or its rest, marks its end. */
    void endOf(Response response) {
        hasLength = response.body().contentLength() >= 0;
        boolean chunked = response.header("Transfer-Encoding", "")
                .toLowerCase(Locale.ROOT)
                .contains("chunked");
        boolean framed = response.protocol() != Protocol.HTTP_1_1 && response.protocol() != Protocol.HTTP_1_0;
        endMarked = hasLength || chunked || framed;
    }

    boolean isExactly(OptionalLong size) {
        return expected.isPresent() && expected.equals(size);
    }

    /** Returns whether this is not the right size; an unknown size may be right. */
    boolean isOther(OptionalLong size) {
        return expected.isPresent() && size.isPresent() && !expected.equals(size);
    }

    WrongSizeException wrong(long size) {
        return new WrongSizeException(expected.getAsLong(), size);
    }

    /** Throws if this many bytes are not the whole file, for which the storage host announced this size. */
    void requireWhole(long received, OptionalLong announced) throws IOException {
        if (received < announced.orElse(0)) {
            throw new EOFException("the stream ended too early");
        }
        if ((!hasLength || received == 0) && expected.isEmpty() && !lookedUp) {
            lookedUp = true;
            expected = wanted.lookup().get();
        }
        if (expected.isPresent() && expected.getAsLong() != received) {
            throw wrong(received);
        }
        if (expected.isEmpty() && !endMarked) {
            throw new UnexpectedResponseException("Expected the storage host to mark the end of the file of "
                    + wanted.title() + ", or the service to know its size, but the connection ended after " + received
                    + " bytes: pass the size by withExpectedSize(...) if you know it");
        }
    }
}
