package dev.tapedeck.internal.http;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;

/**
 * Takes no more of an answer than a limit: as a network interceptor, of its bytes as they come; as another, of what
 * they unpack to. Of a refusal only the beginning is taken, which is enough for a message.
 */
final class LimitInterceptor implements Interceptor {
    private static final long LARGEST_REFUSAL = 64 * 1024;

    private final long limit;

    LimitInterceptor(long limit) {
        this.limit = limit;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        ResponseBody body = response.body();
        Source source = response.isSuccessful() ? new Limited(body.source(), limit) : new Cut(body.source());
        return response.newBuilder()
                .body(ResponseBody.create(Okio.buffer(source), body.contentType(), body.contentLength()))
                .build();
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
                throw new TooLargeException(limit);
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
