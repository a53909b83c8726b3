package dev.tapedeck.internal.http;

import dev.tapedeck.internal.text.Mask;
import java.io.IOException;
import java.util.List;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSource;
import okio.Okio;
import okio.Source;

/**
 * Decompresses gzip and deflate, as a network interceptor. OkHttp does so only for one gzip, and not where the user
 * asked for a coding of their own.
 *
 * <p>Other codings are left to the user's own interceptors, if they can decompress them.
 */
record DecompressionInterceptor(long limit, Mask mask) implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        // A response to HEAD has no body, whatever its head says of one.
        if (chain.request().method().equals("HEAD")) {
            return response;
        }
        List<String> codings = ContentEncoding.of(response).codings();
        int left = codings.size();
        BufferedSource source = response.body().source();
        while (left > 0 && ContentEncoding.isSupported(codings.get(left - 1))) {
            left--;
            source = decompressed(source, codings.get(left), !response.isSuccessful());
        }
        if (left == codings.size()) {
            return response;
        }
        Response.Builder plain =
                response.newBuilder().removeHeader(ContentEncoding.HEADER).removeHeader("Content-Length");
        if (left > 0) {
            plain.header(ContentEncoding.HEADER, String.join(", ", codings.subList(0, left)));
        }
        return plain.body(ResponseBody.create(source, response.body().contentType(), -1))
                .build();
    }

    private BufferedSource decompressed(BufferedSource source, String coding, boolean isRefusal) {
        Source plain = ContentEncoding.decompressed(source, coding, isRefusal);
        // Each of several codings counts, as what it decompresses to may be nothing in the end.
        return Okio.buffer(isRefusal ? plain : SizeLimitInterceptor.limited(plain, limit, mask));
    }
}
