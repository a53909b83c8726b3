package dev.tapedeck.internal.socket;

import java.io.IOException;
import java.net.UnknownHostException;
import java.util.Objects;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Says in a sentence that a host is unknown, where the JDK says no more than its name.
 *
 * @param advice what to look at if it is the request's own host and not, say, a proxy: a question; may be empty
 */
public record UnknownHostInterceptor(String advice) implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
        try {
            return chain.proceed(chain.request());
        } catch (UnknownHostException e) {
            String host = chain.request().url().host();
            String named = Objects.requireNonNullElse(e.getMessage(), host).replaceFirst("[: ].*", "");
            boolean isOwn = !advice.isEmpty() && named.equals(host);
            UnknownHostException explained =
                    new UnknownHostException("unknown host " + named + (isOwn ? ": " + advice : ""));
            explained.initCause(e);
            throw explained;
        }
    }
}
