package dev.tapedeck.internal.http;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.Response;

/** What proxies, portals and storage hosts send in place of a file, with a status of success. */
enum ErrorPage {
    HTML("(text/html|application/xhtml\\+xml)\\b.*", "<(!doctype html|html|head|body)\\b.*"),
    XML("((text|application)/xml|[^;]*\\+xml)\\b.*", "<(\\?xml|error)\\b.*"),
    JSON("((text|application)/json|[^;]*\\+json)\\b.*", "\\{\\s*\".*");

    /** So many bytes tell whether a file begins like a page. */
    static final int START = 32;

    private final Pattern types;
    private final Pattern starts;

    ErrorPage(String types, String starts) {
        this.types = Pattern.compile(types);
        this.starts = Pattern.compile(starts, Pattern.DOTALL);
    }

    /** The kind of page that the Content-Type names. */
    static Optional<ErrorPage> announcedBy(Response response) {
        String type = type(response);
        return find(page -> page.types.matcher(type).matches());
    }

    /** The kind of page that these first bytes are of, of a response without a type for JSON: text may look like it. */
    static Optional<ErrorPage> begunBy(byte[] bytes, int offset, int count, boolean typed) {
        String start = new String(bytes, offset, Math.min(count, START), StandardCharsets.ISO_8859_1)
                .replaceFirst("^\u00ef\u00bb\u00bf", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        return find(page -> page.starts.matcher(start).matches() && !(page == JSON && typed));
    }

    static String type(Response response) {
        return response.header("Content-Type", "").strip().toLowerCase(Locale.ROOT);
    }

    private static Optional<ErrorPage> find(java.util.function.Predicate<ErrorPage> condition) {
        for (ErrorPage page : values()) {
            if (condition.test(page)) {
                return Optional.of(page);
            }
        }
        return Optional.empty();
    }
}
