package dev.tapedeck.internal.http;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import dev.tapedeck.CallOptions;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Sets the time limits of one call's options, which its request carries as a tag. */
final class TimeoutInterceptor implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
        CallOptions options = chain.request().tag(CallOptions.class);
        return options == null
                ? chain.proceed(chain.request())
                : chain.withConnectTimeout(millis(options.connectTimeout(), chain.connectTimeoutMillis()), MILLISECONDS)
                        .withReadTimeout(millis(options.readTimeout(), chain.readTimeoutMillis()), MILLISECONDS)
                        .withWriteTimeout(millis(options.writeTimeout(), chain.writeTimeoutMillis()), MILLISECONDS)
                        .proceed(chain.request());
    }

    // Options hold no limit that an int of milliseconds doesn't.
    private static int millis(Optional<Duration> limit, int otherwise) {
        return limit.map(time -> (int) time.toMillis()).orElse(otherwise);
    }
}
