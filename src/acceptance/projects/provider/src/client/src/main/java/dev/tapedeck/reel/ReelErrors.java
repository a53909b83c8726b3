package dev.tapedeck.reel;

import dev.tapedeck.error.ApiError;
import dev.tapedeck.error.UnexpectedResponseException;
import dev.tapedeck.internal.calls.ErrorReader;
import dev.tapedeck.reel.wire.Problem;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Reads Reel's errors: a title, and a machine-readable kind. */
final class ReelErrors implements ErrorReader {
    @Override
    public ApiError read(ApiError failure, String body) {
        try {
            Problem problem = Problem.parse(body);
            String message = Objects.requireNonNullElse(problem.title(), failure.message());
            return failure.withMessage(message, Optional.ofNullable(problem.kind()), List.of());
        } catch (UnexpectedResponseException e) {
            return failure;
        }
    }
}
