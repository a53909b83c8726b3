package dev.tapedeck.internal.calls;

import retrofit2.Response;

/**
 * The response to a call after its last attempt.
 *
 * @param response the response, whatever its status
 * @param attempts how many times the request was sent
 * @param isUncertain whether the service may have carried out an earlier attempt that failed
 */
public record ApiResponse<T>(Response<T> response, int attempts, boolean isUncertain) {}
