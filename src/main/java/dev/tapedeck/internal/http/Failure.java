package dev.tapedeck.internal.http;

import dev.tapedeck.error.ApiError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.ResponseBody;
import retrofit2.Response;

/**
 * An answer by which the service refuses a request, as HTTP tells it.
 *
 * @param error what is known without the provider's forms; its message is an excerpt of the body
 * @param body the body, cut at a bound
 */
record Failure(ApiError error, String body) {
    private static final int LONGEST_EXCERPT = 200;
    // A signature stands in the query.
    private static final Pattern URL_QUERY = Pattern.compile("(https?:[^\\s\"'<>?]*)\\?[^\\s\"'<>]*");

    static Failure of(Answered<?> answered) {
        Response<?> response = answered.response();
        String body = text(response);
        ApiError error = new ApiError(
                Caller.title(response.raw().request()),
                response.code(),
                Optional.empty(),
                excerpt(body),
                Optional.empty(),
                requestId(response),
                List.of(),
                RetryAfter.of(response.headers()),
                answered.attempts());
        return new Failure(error, body);
    }

    /** The same without the queries of addresses in what the service said. */
    static ApiError unsigned(ApiError error) {
        List<ApiError.Item> items = error.items().stream()
                .map(item -> new ApiError.Item(item.code(), unsigned(item.message()), item.attribute()))
                .toList();
        return error.saying(unsigned(error.message()), error.code(), items);
    }

    private static String unsigned(String text) {
        return URL_QUERY.matcher(text).replaceAll("$1?...");
    }

    private static String text(Response<?> response) {
        try (ResponseBody body = response.errorBody()) {
            // Retrofit has read it into memory, cut by the limit of refusals.
            String text = body == null ? "" : body.string();
            // There are proxies whose pages of errors show the request as it came.
            String credentials = response.raw().request().header("Authorization");
            return credentials == null ? text : text.replace(credentials, "(credentials)");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String excerpt(String body) {
        String line = unsigned(body).replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST_EXCERPT ? line : line.substring(0, LONGEST_EXCERPT) + "...";
    }

    private static Optional<String> requestId(Response<?> response) {
        String twilio = response.headers().get("Twilio-Request-Id");
        return Optional.ofNullable(twilio == null ? response.headers().get("X-Request-Id") : twilio);
    }
}
