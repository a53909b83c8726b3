package dev.tapedeck.internal.transfer;

import dev.tapedeck.internal.http.ContentEncoding;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import okhttp3.Response;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/** The bytes of a file, or of its rest, in one response; refuses a page of HTML, XML or JSON. Not thread-safe. */
final class FileBody implements AutoCloseable {
    private final DownloadFailures fault;
    private final String type;
    private InputStream in;
    private boolean begun;
    private boolean exact;
    private @Nullable IOException late;

    /**
     * Takes the bytes of this response; the beginning of a rest is not checked, because it is not the beginning of the
     * file.
     */
    FileBody(Response response, boolean isRest, DownloadFailures fault) {
        this.fault = fault;
        this.type = ErrorPage.type(response);
        this.in = response.body().byteStream();
        this.begun = isRest;
    }

    /**
     * Refuses a page of HTML, and when its beginning is read other pages, unless the size is exactly the expected one:
     * data may be JSON.
     */
    void refusePages(Response response, boolean isExact) {
        exact = isExact;
        ErrorPage.announcedBy(response).filter(page -> page == ErrorPage.HTML).ifPresent(this::refuse);
    }

    private void refuse(ErrorPage page) {
        throw fault.page(page);
    }

    void decompress(ContentEncoding encoding) {
        in = encoding.decompressed(Okio.buffer(Okio.source(in))).inputStream();
    }

    /** Reads some bytes, like {@link InputStream#read(byte[], int, int)}. */
    int read(byte[] buffer, int offset, int length) throws IOException {
        if (late != null) {
            throw late;
        }
        return begun ? in.read(buffer, offset, length) : begin(buffer, offset, length);
    }

    /** Reads enough bytes to decide whether this is a file; a failure after some bytes is left to the next read. */
    private int begin(byte[] buffer, int offset, int length) throws IOException {
        begun = true;
        int count = 0;
        int piece;
        do {
            piece = piece(buffer, offset + count, length - count);
            count += Math.max(0, piece);
        } while (piece >= 0 && count < Math.min(length, ErrorPage.START));
        if (count == 0 && late != null) {
            throw late;
        }
        ErrorPage.begunBy(type, Arrays.copyOfRange(buffer, offset, offset + Math.min(count, ErrorPage.START)))
                .filter(page -> page == ErrorPage.HTML || !exact)
                .ifPresent(this::refuse);
        return count == 0 ? -1 : count;
    }

    private int piece(byte[] buffer, int offset, int length) {
        try {
            return in.read(buffer, offset, length);
        } catch (IOException e) {
            late = e;
            return -1;
        }
    }

    /** Releases the connection. */
    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            // The connection is gone, as closing is meant to achieve.
        }
    }
}
