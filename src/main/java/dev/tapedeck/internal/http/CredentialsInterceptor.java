package dev.tapedeck.internal.http;

import java.io.IOException;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/** Signs requests to the service itself; a request to any other place never gets here, and would go out bare. */
final class CredentialsInterceptor implements Interceptor {
    private final HttpUrl baseUrl;
    private final Authorization authorization;

    CredentialsInterceptor(HttpUrl baseUrl, Authorization authorization) {
        this.baseUrl = baseUrl;
        this.authorization = authorization;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        Request.Builder changed = request.newBuilder();
        if (isService(request.url())) {
            changed.header("Authorization", authorization.header());
        }
        if (request.header("User-Agent") == null) {
            changed.header("User-Agent", UserAgent.VALUE);
        }
        return chain.proceed(changed.build());
    }

    private boolean isService(HttpUrl url) {
        return url.scheme().equals(baseUrl.scheme())
                && url.host().equals(baseUrl.host())
                && url.port() == baseUrl.port();
    }
}
