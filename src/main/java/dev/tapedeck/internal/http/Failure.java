package dev.tapedeck.internal.http;

import dev.tapedeck.error.ApiError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
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
        String body = text(response.errorBody());
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

    private static String text(@Nullable ResponseBody body) {
        try (body) {
            // Retrofit has read it into memory, cut by the limit of refusals.
            return body == null ? "" : body.string();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String excerpt(String body) {
        String line = URL_QUERY
                .matcher(body)
                .replaceAll("$1?...")
                .replaceAll("\\s+", " ")
                .strip();
        return line.length() <= LONGEST_EXCERPT ? line : line.substring(0, LONGEST_EXCERPT) + "...";
    }

    private static Optional<String> requestId(Response<?> response) {
        String twilio = response.headers().get("Twilio-Request-Id");
        return Optional.ofNullable(twilio == null ? response.headers().get("X-Request-Id") : twilio);
    }
}
