package dev.tapedeck.internal.transfer;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import okhttp3.Response;

/** A page that proxies, portals and storage hosts send instead of a file, with a success status. */
enum ErrorPage {
    HTML("(text/html|application/xhtml\\+xml)\\b.*", "<.*", "<(!doctype html|html|head|body)\\b.*"),
    XML("((text|application)/xml|[^;]*\\+xml)\\b.*", "<.*", "<(\\?xml|error)\\b.*"),
    JSON("((text|application)/json|[^;]*\\+json)\\b.*", "[\\[{\"].*", "\\{\\s*\".*");

    /** The number of bytes needed to decide whether a file begins like a page. */
    static final int START = 32;

    private final Pattern types;
    private final Pattern likely;
    private final Pattern certain;

    /** A page has one of these types and a likely beginning, or a beginning that is certain. */
    ErrorPage(String types, String likely, String certain) {
        this.types = Pattern.compile(types);
        this.likely = Pattern.compile(likely, Pattern.DOTALL);
        this.certain = Pattern.compile(certain, Pattern.DOTALL);
    }

    /** Returns the kind of page in the Content-Type. */
    static Optional<ErrorPage> announcedBy(Response response) {
        String type = type(response);
        return find(page -> page.types.matcher(type).matches());
    }

    /** Returns the kind of page of a response with this type that begins with these bytes. */
    static Optional<ErrorPage> begunBy(String type, byte[] bytes) {
        String start = new String(bytes, StandardCharsets.ISO_8859_1)
                .replaceFirst("^\u00ef\u00bb\u00bf", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        return find(page -> page.types.matcher(type).matches()
                        && page.likely.matcher(start).matches())
                .or(() -> find(page -> page.certain.matcher(start).matches()
                        // Text may look like JSON, but not like the others.
                        && (page != JSON || type.isEmpty())));
    }

    static String type(Response response) {
        return response.header("Content-Type", "").strip().toLowerCase(Locale.ROOT);
    }

    private static Optional<ErrorPage> find(Predicate<ErrorPage> condition) {
        return Arrays.stream(values()).filter(condition).findFirst();
    }
}
