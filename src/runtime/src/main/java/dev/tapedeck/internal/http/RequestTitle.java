package dev.tapedeck.internal.http;

import dev.tapedeck.internal.text.Excerpt;
import okhttp3.Request;

/** How messages name a request: by its method and path. Its query is left out, as filters may be personal. */
public final class RequestTitle {
    private static final int LONGEST_PATH = 300;

    private RequestTitle() {}

    /** The title of this request, such as {@code GET /v1/Recordings}. */
    public static String of(Request request) {
        return request.method() + " " + Excerpt.of(request.url().encodedPath(), LONGEST_PATH);
    }
}
