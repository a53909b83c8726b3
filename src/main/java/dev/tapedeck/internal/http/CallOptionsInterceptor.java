package dev.tapedeck.internal.http;

import dev.tapedeck.CallOptions;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/** Applies the options of one call, which its request carries as a tag. */
final class CallOptionsInterceptor implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        CallOptions options = request.tag(CallOptions.class);
        if (options == null) {
            return chain.proceed(request);
        }
        options.timeout().ifPresent(limit -> chain.call().timeout().timeout(limit.toNanos(), TimeUnit.NANOSECONDS));
        Request.Builder changed = request.newBuilder();
        options.headers().forEach(changed::header);
        return chain.proceed(changed.build());
    }
}
