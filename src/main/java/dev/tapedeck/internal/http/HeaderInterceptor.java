package dev.tapedeck.internal.http;

import dev.tapedeck.CallOptions;
import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/** Sends the headers of one call's options, which its request carries as a tag. */
final class HeaderInterceptor implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        CallOptions options = request.tag(CallOptions.class);
        if (options == null) {
            return chain.proceed(request);
        }
        Request.Builder changed = request.newBuilder();
        options.headers().forEach(changed::header);
        return chain.proceed(changed.build());
    }
}
