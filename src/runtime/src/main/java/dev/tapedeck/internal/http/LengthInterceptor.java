package dev.tapedeck.internal.http;

import java.io.IOException;
import java.net.ProtocolException;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Refuses an answer whose length is no number, over which OkHttp stumbles later. */
final class LengthInterceptor implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        String length = response.header("Content-Length");
        if (length != null && !length.matches("\\d{1,18}")) {
            response.close();
            throw new ProtocolException("the answer's Content-Length is no length");
        }
        return response;
    }
}
