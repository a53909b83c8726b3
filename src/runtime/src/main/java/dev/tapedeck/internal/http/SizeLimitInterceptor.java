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
 * Takes no more of a response than a limit: as a network interceptor, of its bytes as they come; as an application
 * interceptor, of what they decompress to. Of a refusal only the beginning is taken, which is enough for a message,
 * even one of ten thousand items.
 *
 * <p>What fails while the body is read shows no credentials.
 */
record SizeLimitInterceptor(long limit, Mask mask) implements Interceptor {
    private static final long LARGEST_REFUSAL = 1024 * 1024;

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
            throw tooLarge(limit, "its Content-Length is " + length);
        }
        Source source = response.isSuccessful()
                ? limited(body.source(), limit, mask)
                : new Cut(new MaskedSource(body.source(), mask));
        return response.newBuilder()
                .body(ResponseBody.create(Okio.buffer(source), body.contentType(), length))
                .build();
    }

    private static UnusableResponseException tooLarge(long limit, String found) {
        return new UnusableResponseException("Expected a response of at most " + limit + " bytes but " + found
                + ": raise ClientOptions.withLargestAnswer(...)");
    }

    /** The same bytes, but reading more of them than the limit fails. */
    static Source limited(Source source, long limit, Mask mask) {
        return new ForwardingSource(new MaskedSource(source, mask)) {
            private long taken;

            @Override
            public long read(Buffer sink, long byteCount) throws IOException {
                long count = super.read(sink, byteCount);
                taken += Math.max(0, count);
                if (taken > limit) {
                    throw tooLarge(limit, "more came");
                }
                return count;
            }
        };
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
