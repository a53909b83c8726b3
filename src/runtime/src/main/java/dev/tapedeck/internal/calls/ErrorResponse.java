package dev.tapedeck.internal.calls;

import dev.tapedeck.ResponseInfo;
import dev.tapedeck.error.ApiError;
import dev.tapedeck.internal.http.RetryAfter;
import dev.tapedeck.internal.http.SniffedBody;
import dev.tapedeck.internal.text.Excerpt;
import dev.tapedeck.internal.text.Mask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import okhttp3.ResponseBody;
import retrofit2.Response;

/**
 * A response that refuses a request, as HTTP reports it.
 *
 * @param error the error as far as it is known without the provider's formats; its message is an excerpt of the body
 * @param body the raw body, truncated to a limit; it may repeat credentials
 */
public record ErrorResponse(ApiError error, String body) {
    private static final int BEGINNING = 64 * 1024;
    private static final int LONGEST_EXCERPT = 200;

    /** Returns the error; the request id is in the first of these headers that is present. */
    public static ErrorResponse of(ApiResponse<?> answered, Mask mask, List<String> requestIds) {
        String body = text(answered.response());
        ResponseInfo info = answered.info(mask, requestIds);
        ApiError error = new ApiError(
                info.request(),
                info.status(),
                Optional.empty(),
                Excerpt.of(
                        SniffedBody.words(body.substring(0, Math.min(body.length(), BEGINNING)), mask),
                        LONGEST_EXCERPT),
                Optional.empty(),
                info.requestId(),
                List.of(),
                RetryAfter.of(answered.response().headers()),
                info.headers(),
                info.attempts());
        return new ErrorResponse(error, body);
    }

    /** Returns the error without the credentials and link queries in the service's texts. */
    static ApiError masked(ApiError error, Mask mask) {
        List<ApiError.Item> items = error.items().stream()
                .map(item -> new ApiError.Item(
                        mask.text(item.code()),
                        mask.text(item.message()),
                        item.attribute().map(mask::text)))
                .toList();
        return new ApiError(
                mask.text(error.request()),
                error.status(),
                error.code().map(mask::text),
                mask.text(error.message()),
                error.documentation().map(mask::withoutCredentials),
                error.requestId().map(mask::text),
                items,
                error.retryAfter(),
                error.headers(),
                error.attempts());
    }

    private static String text(Response<?> response) {
        try (ResponseBody body = response.errorBody()) {
            // Retrofit has read it into memory, truncated to the limit for error responses.
            return body == null ? "" : body.string();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
