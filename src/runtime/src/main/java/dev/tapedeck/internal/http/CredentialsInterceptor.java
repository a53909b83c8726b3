package dev.tapedeck.internal.http;

import dev.tapedeck.internal.text.Mask;
import dev.tapedeck.internal.text.Release;
import java.io.IOException;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Adds the credentials to requests to the service itself. A request to any other host does not get here, and would be
 * sent without credentials.
 *
 * <p>The failures of these requests do not show the credentials, even if servers repeat them.
 */
final class CredentialsInterceptor implements Interceptor {
    private final HttpUrl baseUrl;
    private final Authorization authorization;
    private final Mask mask;

    CredentialsInterceptor(HttpUrl baseUrl, Authorization authorization, Mask mask) {
        this.baseUrl = baseUrl;
        this.authorization = authorization;
        this.mask = mask;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        Request.Builder changed = request.newBuilder();
        if (isService(request.url())) {
            String header = authorization.header();
            mask.cover(header);
            changed.header("Authorization", header);
        }
        if (request.header("User-Agent") == null) {
            changed.header("User-Agent", Release.USER_AGENT);
        }
        try {
            return chain.proceed(changed.build());
        } catch (IOException e) {
            throw MaskedSource.masked(e, mask);
        }
    }

    private boolean isService(HttpUrl url) {
        return url.scheme().equals(baseUrl.scheme())
                && url.host().equals(baseUrl.host())
                && url.port() == baseUrl.port();
    }
}
