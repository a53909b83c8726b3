package dev.tapedeck.internal.http;

import dev.tapedeck.internal.text.Mask;
import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;

/**
 * Takes no more of a response than a limit: as a network interceptor, of its bytes as they come; as another, of what
 * they unpack to. Of a refusal only the beginning is taken, which is enough for a message, even one of ten thousand
 * items.
 *
 * <p>What fails while the body is read shows no credentials.
 */
final class SizeLimitInterceptor implements Interceptor {
    private static final long LARGEST_REFUSAL = 1024 * 1024;

    private final long limit;
    private final Mask mask;

    SizeLimitInterceptor(long limit, Mask mask) {
        this.limit = limit;
        this.mask = mask;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        ResponseBody body = response.body();
        long length = body.contentLength();
        // The length of a response to HEAD is that of another one.
        if (response.isSuccessful()
                && length > limit
                && !chain.request().method().equals("HEAD")) {
            response.close();
            throw ResponseTooLargeException.announced(limit, length);
        }
        Source source =
                response.isSuccessful() ? new Limited(body.source(), limit, mask) : new Cut(body.source(), mask);
        return response.newBuilder()
                .body(ResponseBody.create(Okio.buffer(source), body.contentType(), length))
                .build();
    }

    /** Reads, and shows nothing secret in what goes wrong. */
    private static long read(Source source, Buffer sink, long byteCount, Mask mask) throws IOException {
        try {
            return source.read(sink, byteCount);
        } catch (IOException e) {
            throw LinkMaskInterceptor.masked(e, mask);
        }
    }

    /** Fails as soon as more than the limit has come. */
    static final class Limited extends ForwardingSource {
        private final long limit;
        private final Mask mask;
        private long taken;

        Limited(Source source, long limit, Mask mask) {
            super(source);
            this.limit = limit;
            this.mask = mask;
        }

        @Override
        public long read(Buffer sink, long byteCount) throws IOException {
            long count = SizeLimitInterceptor.read(delegate(), sink, byteCount, mask);
            taken += Math.max(0, count);
            if (taken > limit) {
                throw ResponseTooLargeException.received(limit);
            }
            return count;
        }
    }

    private static final class Cut extends ForwardingSource {
        private final Mask mask;
        private long left = LARGEST_REFUSAL;

        Cut(Source source, Mask mask) {
            super(source);
            this.mask = mask;
        }

        @Override
        public long read(Buffer sink, long byteCount) throws IOException {
            long count = left == 0 ? -1 : SizeLimitInterceptor.read(delegate(), sink, Math.min(byteCount, left), mask);
            left -= Math.max(0, count);
            return count;
        }
    }
}
