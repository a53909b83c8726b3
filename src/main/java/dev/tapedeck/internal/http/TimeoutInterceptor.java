package dev.tapedeck.internal.http;

import dev.tapedeck.CallOptions;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Sets the time limits of one call's options, which its request carries as a tag. */
final class TimeoutInterceptor implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
        CallOptions options = chain.request().tag(CallOptions.class);
        Chain changed = chain;
        if (options != null) {
            changed =
                    options.connectTimeout().map(limit -> connect(chain, limit)).orElse(changed);
            Chain connecting = changed;
            changed = options.readTimeout()
                    .map(limit -> connecting.withReadTimeout(millis(limit), TimeUnit.MILLISECONDS))
                    .orElse(changed);
            Chain reading = changed;
            changed = options.writeTimeout()
                    .map(limit -> reading.withWriteTimeout(millis(limit), TimeUnit.MILLISECONDS))
                    .orElse(changed);
        }
        return changed.proceed(chain.request());
    }

    private static Chain connect(Chain chain, Duration limit) {
        return chain.withConnectTimeout(millis(limit), TimeUnit.MILLISECONDS);
    }

    private static int millis(Duration limit) {
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, limit.toMillis()));
    }
}
