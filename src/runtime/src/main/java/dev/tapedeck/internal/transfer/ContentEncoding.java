package dev.tapedeck.internal.transfer;

import dev.tapedeck.error.UnexpectedResponseException;
import dev.tapedeck.internal.http.DecompressionInterceptor;
import dev.tapedeck.internal.text.Mask;
import java.io.InputStream;
import java.util.List;
import okhttp3.Response;
import okio.BufferedSource;
import okio.Okio;

/**
 * How a storage host has packed a file although it was asked not to: files may be stored that way.
 *
 * @param packings the packings in the order in which they were applied
 */
record ContentEncoding(List<String> packings) {
    static ContentEncoding of(Response response) {
        List<String> packings = DecompressionInterceptor.packings(response);
        if (!packings.stream().allMatch(DecompressionInterceptor::isKnown)) {
            throw new UnexpectedResponseException("Expected the storage host to send the file as it is, or packed by"
                    + " gzip or deflate, but it is packed by " + DecompressionInterceptor.left(response, Mask.NONE));
        }
        return new ContentEncoding(packings);
    }

    /** Whether the bytes of this response are the file's own. */
    static boolean isIdentity(Response response) {
        return DecompressionInterceptor.packings(response).isEmpty();
    }

    InputStream decoded(InputStream bytes) {
        BufferedSource source = Okio.buffer(Okio.source(bytes));
        for (int i = packings.size() - 1; i >= 0; i--) {
            source = Okio.buffer(DecompressionInterceptor.unpacking(source, packings.get(i)));
        }
        return packings.isEmpty() ? bytes : source.inputStream();
    }
}
