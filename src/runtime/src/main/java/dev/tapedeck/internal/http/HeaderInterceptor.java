package dev.tapedeck.internal.http;

import dev.tapedeck.CallOptions;
import java.io.IOException;
import java.util.Map;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * Sends the headers of one call's options, which its request carries as a tag, and says which type of response is
 * wanted: JSON, unless the wire method or the options name others.
 */
final class HeaderInterceptor implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        CallOptions options = request.tag(CallOptions.class);
        Map<String, String> headers = options == null ? Map.of() : options.headers();
        Request.Builder changed = request.newBuilder();
        headers.forEach(changed::header);
        if (request.header("Accept") == null && !headers.containsKey("Accept")) {
            changed.header("Accept", "application/json");
        }
        RequestBody body = request.body();
        if (body != null && headers.containsKey("Content-Type")) {
            changed.method(request.method(), new Untyped(body));
        }
        return chain.proceed(changed.build());
    }

    /** A body that leaves its type to the request's header, which OkHttp would replace by the body's own. */
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
