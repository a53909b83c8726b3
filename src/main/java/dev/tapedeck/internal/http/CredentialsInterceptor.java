package dev.tapedeck.internal.http;

import java.io.IOException;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/** Signs requests to the service itself; a request to any other place never gets here, and would go out bare. */
final class CredentialsInterceptor implements Interceptor {
    private final HttpUrl baseUrl;
    private final String authorization;
    private final String userAgent;

    CredentialsInterceptor(HttpUrl baseUrl, String authorization) {
        this.baseUrl = baseUrl;
        this.authorization = authorization;
        this.userAgent = userAgent();
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        Request.Builder changed = request.newBuilder();
        if (isService(request.url())) {
            changed.header("Authorization", authorization);
        }
        if (request.header("User-Agent") == null) {
            changed.header("User-Agent", userAgent);
        }
        return chain.proceed(changed.build());
    }

    private boolean isService(HttpUrl url) {
        return url.scheme().equals(baseUrl.scheme())
                && url.host().equals(baseUrl.host())
                && url.port() == baseUrl.port();
    }

    private static String userAgent() {
        String version = CredentialsInterceptor.class.getPackage().getImplementationVersion();
        return "tapedeck/" + (version == null ? "dev" : version) + " java/"
                + Runtime.version().feature();
    }
}
