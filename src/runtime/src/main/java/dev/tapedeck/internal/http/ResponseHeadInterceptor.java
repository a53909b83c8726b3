package dev.tapedeck.internal.http;

import java.io.IOException;
import java.net.ProtocolException;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Keeps heads of responses from OkHttp that it mishandles: a length that is not a number, and when to retry. */
final class ResponseHeadInterceptor implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        String length = response.header("Content-Length");
        if (length != null && !length.matches("\\d{1,18}")) {
            response.close();
            throw new ProtocolException("the answer's Content-Length is no length");
        }
        return RetryAfter.hide(response);
    }
}
