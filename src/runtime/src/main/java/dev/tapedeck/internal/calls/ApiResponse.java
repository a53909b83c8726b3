package dev.tapedeck.internal.calls;

import retrofit2.Response;

/**
 * The answer to a request at last.
 *
 * @param response the answer, whatever its status
 * @param attempts how many times the request was sent
 * @param uncertain whether an attempt before may have been carried out
 */
public record ApiResponse<T>(Response<T> response, int attempts, boolean uncertain) {}
