package dev.tapedeck.internal.http;

import dev.tapedeck.internal.json.Json;
import dev.tapedeck.internal.text.Excerpt;
import dev.tapedeck.internal.text.Markup;
import dev.tapedeck.internal.text.Mask;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import okhttp3.MediaType;
import okhttp3.Response;

/**
 * The kind of a response body, judged by its beginning.
 *
 * @param origin the status and the host of the response
 * @param text the beginning of the body
 * @param type the type in the head; empty if there is none
 * @param isCut whether the body is longer than the text
 */
public record SniffedBody(String origin, String text, String type, boolean isCut) {
    // "No content" and "reset content".
    static final Set<Integer> BODILESS = Set.of(204, 205);
    static final String EXPECTED = "Expected JSON but ";

    private static final long BEGINNING = 64 * 1024L;
    private static final int LONGEST_WORDS = 100;
    private static final String BINARY_TYPE = "binary ";
    private static final Set<String> BINARY = Set.of("image", "audio", "video", "font", "zip", "pdf", "octet-stream");
    private static final Pattern SCALAR = Pattern.compile("null|true|false|-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");

    static SniffedBody of(Response response) throws IOException {
        MediaType type = response.body().contentType();
        String origin = origin(response);
        boolean binary = type != null && (BINARY.contains(type.type()) || BINARY.contains(type.subtype()));
        String text = response.peekBody(BEGINNING).string().strip();
        boolean cut = response.body().source().request(BEGINNING + 1);
        return new SniffedBody(origin, text, type == null ? "" : binary ? BINARY_TYPE + type : type.subtype(), cut);
    }

    /** Returns what is wrong with a successful response without a value: it has no body, or is null. */
    public static String missing(Response response) {
        return BODILESS.contains(response.code())
                ? EXPECTED + new SniffedBody(origin(response), "", "", false).sentence(Mask.NONE)
                : Json.NULL;
    }

    private static String origin(Response response) {
        return response.code() + " from " + response.request().url().host();
    }

    /** Returns whether it may be JSON, which any number of blanks may precede. */
    boolean isJson() {
        return (text.isEmpty() && isCut)
                || text.startsWith("{")
                || text.startsWith("[")
                || (text.startsWith("\"") && (isCut || text.endsWith("\"")))
                || SCALAR.matcher(text).matches();
    }

    /** Returns whether it is HTML or XML; a JSON text is not, whatever its type says. */
    boolean isMarkup() {
        return Markup.is(text) || (isTypeOfHtml() && !text.isEmpty() && !isJson());
    }

    private boolean isTypeOfHtml() {
        return type.equals("html") || type.equals("xhtml+xml");
    }

    /** Returns the status, the host, the kind of the body, and its first words. */
    String sentence(Mask mask) {
        if (text.isEmpty()) {
            return origin + " had an empty body";
        } else if (type.startsWith(BINARY_TYPE)) {
            return origin + " was of type "
                    + Excerpt.of(mask.text(type.substring(BINARY_TYPE.length())), LONGEST_WORDS);
        } else if (text.indexOf('\0') >= 0) {
            return origin + " was binary data";
        }
        String kind = !isMarkup() ? "plain text" : isTypeOfHtml() || Markup.isHtml(text) ? "a page of HTML" : "XML";
        String words = words(text, mask);
        return origin + " was " + kind + (words.isEmpty() ? "" : ": \"" + Excerpt.of(words, LONGEST_WORDS) + '"');
    }

    /** Returns the words of a text, on one line and without tags and secrets. */
    public static String words(String text, Mask mask) {
        // Masked before and after tags are removed: a secret may contain a tag, or be split by one.
        String masked = mask.withoutCredentials(text);
        String plain = Markup.is(masked) ? Markup.words(masked) : masked;
        return mask.text(plain.replaceAll("[\\s\\p{Cntrl}]+", " ").strip());
    }
}
