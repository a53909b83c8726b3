package dev.tapedeck.internal.http;

import dev.tapedeck.internal.text.Excerpt;
import dev.tapedeck.internal.text.Mask;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import okhttp3.Response;
import okio.BufferedSource;
import okio.Okio;

/**
 * The compression of a body, as its {@code Content-Encoding} says.
 *
 * @param codings the names of the codings in the order in which they were applied; empty for a plain body
 */
public record ContentEncoding(List<String> codings) {
    static final String HEADER = "Content-Encoding";

    private static final Set<String> GZIP = Set.of("gzip", "x-gzip");
    private static final int MOST_CODINGS = 5;
    private static final int LONGEST_NAME = 40;

    /** Returns the encoding of this response; several header lines are one list. */
    public static ContentEncoding of(Response response) {
        List<String> codings = new ArrayList<>();
        for (String line : response.headers(HEADER)) {
            for (String name : line.split(",", MOST_CODINGS + 1)) {
                String coding = name.strip().toLowerCase(Locale.ROOT);
                if (!coding.isEmpty() && !coding.equals("identity")) {
                    codings.add(coding);
                }
            }
        }
        // Only an attack applies so many codings, to make decompression expensive.
        return new ContentEncoding(codings.size() > MOST_CODINGS ? List.of(String.join(", ", codings)) : codings);
    }

    /** Returns whether the body is not compressed. */
    public boolean isIdentity() {
        return codings.isEmpty();
    }

    /** Returns whether this client can decompress all codings. */
    public boolean isSupported() {
        return codings.stream().allMatch(ContentEncoding::isSupported);
    }

    static boolean isSupported(String coding) {
        return GZIP.contains(coding) || coding.equals("deflate");
    }

    /** Returns the plain bytes of a body whose codings are all supported. */
    public BufferedSource decompressed(BufferedSource body) {
        BufferedSource source = body;
        for (int i = codings.size() - 1; i >= 0; i--) {
            source = Okio.buffer(decompressed(source, codings.get(i), false));
        }
        return source;
    }

    /**
     * Returns the bytes decompressed from this coding; with {@code isLenient}, malformed bytes end the source without a
     * failure.
     */
    static DecompressedSource decompressed(BufferedSource compressed, String coding, boolean isLenient) {
        return new DecompressedSource(compressed, GZIP.contains(coding), isLenient);
    }

    /** Returns the codings as a message quotes them. */
    public String excerpt(Mask mask) {
        return Excerpt.of(mask.text(String.join(", ", codings)), LONGEST_NAME);
    }
}
