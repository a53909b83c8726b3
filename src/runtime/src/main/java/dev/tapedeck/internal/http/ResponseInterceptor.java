package dev.tapedeck.internal.http;

import dev.tapedeck.internal.text.Mask;
import java.io.IOException;
import java.net.ProtocolException;
import java.util.List;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;

/**
 * A network interceptor that makes the service's responses plain and bounded: decompressed, with a head that OkHttp
 * handles, and a body whose failures show no credentials.
 *
 * <p>OkHttp decompresses only a single gzip coding, and only if the user did not request a coding. Codings other than
 * gzip and deflate are left to the user's own interceptors.
 *
 * @param limit the size limit of a response in bytes, as received and after each decompression
 */
record ResponseInterceptor(long limit, Mask mask) implements Interceptor {
    // Enough for a message, even with ten thousand items.
    private static final long LARGEST_REFUSAL = 1024 * 1024;

    @Override
    public Response intercept(Chain chain) throws IOException {
        return withPlainHead(decompressed(bounded(chain.proceed(chain.request()), limit, mask)));
    }

    /**
     * Returns the response with a limited body: reading beyond the limit fails, and of an error response only the
     * beginning is read.
     */
    static Response bounded(Response response, long limit, Mask mask) throws IOException {
        ResponseBody body = response.body();
        long length = body.contentLength();
        if (response.isSuccessful() && length > limit && !isOfHead(response)) {
            response.close();
            throw tooLarge(limit, "its Content-Length is " + length);
        }
        Source source = bounded(body.source(), response, limit, mask);
        return response.newBuilder()
                .body(ResponseBody.create(Okio.buffer(source), body.contentType(), length))
                .build();
    }

    /**
     * Returns whether the request is a HEAD: then the response has no body, and its length and coding describe another
     * one.
     */
    private static boolean isOfHead(Response response) {
        return response.request().method().equals("HEAD");
    }

    private static Source bounded(Source source, Response response, long limit, Mask mask) {
        Source masked = new MaskedSource(source, mask);
        return response.isSuccessful() ? new Limited(masked, limit) : new Cut(masked);
    }

    private Response decompressed(Response response) {
        if (response.header(ContentEncoding.HEADER) == null || isOfHead(response)) {
            return response;
        }
        List<String> codings = ContentEncoding.of(response).codings();
        int left = codings.size();
        BufferedSource source = response.body().source();
        while (left > 0 && ContentEncoding.isSupported(codings.get(left - 1))) {
            left--;
            Source plain = ContentEncoding.decompressed(source, codings.get(left), !response.isSuccessful());
            // The limit applies to each of several codings, because the last one may decompress to nothing.
            source = Okio.buffer(bounded(plain, response, limit, mask));
        }
        if (left == codings.size()) {
            return response;
        }
        Response.Builder plain =
                response.newBuilder().removeHeader(ContentEncoding.HEADER).removeHeader("Content-Length");
        if (left > 0) {
            plain.header(ContentEncoding.HEADER, String.join(", ", codings.subList(0, left)));
        }
        return plain.body(ResponseBody.create(source, response.body().contentType(), -1))
                .build();
    }

    /** Hides from OkHttp what it mishandles in a head: a length that is not a number, and Retry-After. */
    static Response withPlainHead(Response response) throws ProtocolException {
        String length = response.header("Content-Length");
        if (length != null && !length.matches("\\d{1,18}")) {
            response.close();
            throw new ProtocolException("the Content-Length header is not a number");
        }
        return response.header(RetryAfter.NAME) == null ? response : RetryAfter.hide(response);
    }

    private static UnusableResponseException tooLarge(long limit, String found) {
        return new UnusableResponseException("Expected a response of at most " + limit + " bytes but " + found
                + ": raise ClientOptions.builder().maxResponseBytes(...)");
    }

    private static final class Limited extends ForwardingSource {
        private final long limit;
        private long taken;

        Limited(Source source, long limit) {
            super(source);
            this.limit = limit;
        }

        @Override
        public long read(Buffer sink, long byteCount) throws IOException {
            long count = super.read(sink, byteCount);
            taken += Math.max(0, count);
            if (taken > limit) {
                throw tooLarge(limit, "received more");
            }
            return count;
        }
    }

    private static final class Cut extends ForwardingSource {
        private long left = LARGEST_REFUSAL;

        Cut(Source source) {
            super(source);
        }

        @Override
        public long read(Buffer sink, long byteCount) throws IOException {
            long count = left == 0 ? -1 : super.read(sink, Math.min(byteCount, left));
            left -= Math.max(0, count);
            return count;
        }
    }
}
