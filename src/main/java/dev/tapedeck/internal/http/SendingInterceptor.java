package dev.tapedeck.internal.http;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/** Tells a request that failed before there was a connection from one of which something may have been sent. */
final class SendingInterceptor implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
        Sending sending = new Sending();
        Request request =
                chain.request().newBuilder().tag(Sending.class, sending).build();
        try {
            return chain.proceed(request);
        } catch (IOException e) {
            throw sending.begun ? e : new NotSentException(e);
        }
    }

    /** The part that comes after a connection was made. */
    static Response begin(Chain chain) throws IOException {
        Sending sending = chain.request().tag(Sending.class);
        if (sending != null) {
            sending.begun = true;
        }
        return chain.proceed(chain.request());
    }

    private static final class Sending {
        private volatile boolean begun;
    }
}
