package dev.tapedeck.internal.calls;

import dev.tapedeck.ResponseInfo;
import dev.tapedeck.internal.http.RetryAfter;
import dev.tapedeck.internal.text.Mask;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.Headers;
import retrofit2.Response;

/**
 * The response to a call after its last attempt.
 *
 * @param response the response, whatever its status
 * @param attempts how many times the request was sent
 * @param isUncertain whether the service may have carried out an earlier attempt that failed
 */
public record ApiResponse<T>(Response<T> response, int attempts, boolean isUncertain) {
    /**
     * Returns the head of the response without credentials.
     *
     * @param requestIds the headers that may contain the request id, the most reliable one first
     */
    ResponseInfo info(Mask mask, List<String> requestIds) {
        Headers headers = RetryAfter.restored(response.headers());
        Map<String, List<String>> shown = headers.toMultimap();
        shown.replaceAll((name, values) -> values.stream().map(mask::text).toList());
        Optional<String> requestId = requestIds.stream()
                .flatMap(name -> Optional.ofNullable(headers.get(name)).stream())
                .findFirst()
                .map(mask::text);
        return new ResponseInfo(ApiClient.title(response.raw().request()), response.code(), shown, requestId, attempts);
    }
}
