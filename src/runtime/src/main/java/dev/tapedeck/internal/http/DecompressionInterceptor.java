package dev.tapedeck.internal.http;

import dev.tapedeck.internal.text.Excerpt;
import dev.tapedeck.internal.text.Mask;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSource;
import okio.Okio;
import okio.Source;

/**
 * Unpacks what gzip and deflate have packed, a network interceptor. OkHttp does so only for one gzip, and not where the
 * caller asked for a packing of their own.
 *
 * <p>What else a body is packed by is left to the caller's own interceptors, if they can unpack it.
 */
public final class DecompressionInterceptor implements Interceptor {
    private static final String NAME = "Content-Encoding";
    private static final Set<String> GZIP = Set.of("gzip", "x-gzip");
    private static final int MOST_LAYERS = 5;
    private static final int LONGEST_NAME = 40;

    private final long limit;
    private final Mask mask;

    DecompressionInterceptor(long limit, Mask mask) {
        this.limit = limit;
        this.mask = mask;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        List<String> packings = packings(response);
        boolean isWhole = !chain.request().method().equals("HEAD");
        if (packings.isEmpty() || !isWhole || !isKnown(packings.get(packings.size() - 1))) {
            return response;
        }
        BufferedSource source = response.body().source();
        while (!packings.isEmpty() && isKnown(packings.get(packings.size() - 1))) {
            source = unpacked(source, packings.remove(packings.size() - 1), !response.isSuccessful());
        }
        Response.Builder plain = response.newBuilder().removeHeader(NAME).removeHeader("Content-Length");
        if (!packings.isEmpty()) {
            plain.header(NAME, String.join(", ", packings));
        }
        return plain.body(ResponseBody.create(source, response.body().contentType(), -1))
                .build();
    }

    private BufferedSource unpacked(BufferedSource source, String packing, boolean isRefusal) {
        Source unpacked = new DecompressedSource(source, GZIP.contains(packing), isRefusal);
        // Each of several layers counts, as what it unpacks to may be nothing in the end.
        return Okio.buffer(isRefusal ? unpacked : new SizeLimitInterceptor.Limited(unpacked, limit, mask));
    }

    /** The bytes before they were packed so; what can't be unpacked is a failure. */
    public static DecompressedSource unpacking(BufferedSource packed, String packing) {
        return new DecompressedSource(packed, GZIP.contains(packing), false);
    }

    public static boolean isKnown(String packing) {
        return GZIP.contains(packing) || packing.equals("deflate");
    }

    /** The packings of the body in the order in which they were applied; several header lines are one list. */
    public static List<String> packings(Response response) {
        List<String> packings = new ArrayList<>();
        for (String line : response.headers(NAME)) {
            for (String name : line.split(",", MOST_LAYERS + 1)) {
                String packing = name.strip().toLowerCase(Locale.ROOT);
                if (!packing.isEmpty() && !packing.equals("identity")) {
                    packings.add(packing);
                }
            }
        }
        // Nobody packs so often but to make unpacking dear.
        return packings.size() > MOST_LAYERS ? List.of(String.join(", ", packings)) : packings;
    }

    /** What a body is still packed by, as a message quotes it; empty if by nothing. */
    public static String left(Response response, Mask mask) {
        return Excerpt.of(mask.text(String.join(", ", packings(response))), LONGEST_NAME);
    }
}
