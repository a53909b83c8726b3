package dev.tapedeck.internal.http;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import dev.tapedeck.CallOptions;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * Applies the options of one call, which are a tag of its request: time limits and, for the service itself, headers. A
 * request to the service asks for JSON unless its wire method or the options name other types.
 *
 * @param isService whether requests are sent to the service itself, not to a storage host
 */
record CallOptionsInterceptor(boolean isService) implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
        CallOptions options = optionsOf(chain.request());
        Request request = isService ? withHeaders(chain.request(), options.headers()) : chain.request();
        return chain.withConnectTimeout(millis(options.connectTimeout(), chain.connectTimeoutMillis()), MILLISECONDS)
                .withReadTimeout(millis(options.readTimeout(), chain.readTimeoutMillis()), MILLISECONDS)
                .withWriteTimeout(millis(options.writeTimeout(), chain.writeTimeoutMillis()), MILLISECONDS)
                .proceed(request);
    }

    static CallOptions optionsOf(Request request) {
        CallOptions tag = request.tag(CallOptions.class);
        return tag == null ? CallOptions.defaults() : tag;
    }

    // The limits of options fit into an int of milliseconds.
    private static int millis(Optional<Duration> limit, int otherwise) {
        return limit.map(time -> (int) time.toMillis()).orElse(otherwise);
    }

    private static Request withHeaders(Request request, Map<String, String> headers) {
        Request.Builder changed = request.newBuilder();
        headers.forEach(changed::header);
        if (request.header("Accept") == null && !headers.containsKey("Accept")) {
            changed.header("Accept", "application/json");
        }
        RequestBody body = request.body();
        if (body != null && headers.containsKey("Content-Type")) {
            changed.method(request.method(), new Untyped(body));
        }
        return changed.build();
    }

    /** A body without a type of its own, with which OkHttp would replace the request's header. */
    private static final class Untyped extends RequestBody {
        private final RequestBody body;

        Untyped(RequestBody body) {
            this.body = body;
        }

        @Override
        public @Nullable MediaType contentType() {
            return null;
        }

        @Override
        public long contentLength() throws IOException {
            return body.contentLength();
        }

        @Override
        public boolean isOneShot() {
            return body.isOneShot();
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            body.writeTo(sink);
        }
    }
}
