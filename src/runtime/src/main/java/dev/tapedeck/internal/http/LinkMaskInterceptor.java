package dev.tapedeck.internal.http;

import dev.tapedeck.internal.text.Mask;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Okio;
import okio.Source;

/**
 * Keeps the signature of a link, which its host may repeat, out of failures. A network interceptor, because redirects
 * have links of their own.
 */
final class LinkMaskInterceptor implements Interceptor {
    // Shorter values are not signatures, and masking them would hide ordinary words.
    private static final int SHORTEST_SIGNATURE = 8;

    @Override
    public Response intercept(Chain chain) throws IOException {
        Mask mask = ofLink(chain.request().url());
        try {
            Response response = chain.proceed(chain.request());
            ResponseBody body = response.body();
            Source source = new MaskedSource(body.source(), mask);
            return response.newBuilder()
                    .body(ResponseBody.create(Okio.buffer(source), body.contentType(), body.contentLength()))
                    .build();
        } catch (IOException e) {
            throw MaskedSource.masked(e, mask);
        }
    }

    /** Returns a mask for the values in the link's query. */
    static Mask ofLink(HttpUrl link) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < link.querySize(); i++) {
            String value = Objects.requireNonNullElse(link.queryParameterValue(i), link.queryParameterName(i));
            if (value.length() >= SHORTEST_SIGNATURE) {
                values.add(value);
            }
        }
        return Mask.of(values);
    }
}
