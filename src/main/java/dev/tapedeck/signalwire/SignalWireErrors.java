package dev.tapedeck.signalwire;

import dev.tapedeck.error.ApiError;
import dev.tapedeck.error.UnexpectedResponseException;
import dev.tapedeck.internal.http.ErrorReader;
import dev.tapedeck.signalwire.wire.ErrorBody;
import dev.tapedeck.signalwire.wire.ValidationError;
import dev.tapedeck.signalwire.wire.ValidationErrorBody;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads SignalWire's three forms of error: a list of items (422), one text, and one with a detail. */
final class SignalWireErrors implements ErrorReader {
    @Override
    public ApiError read(ApiError failure, String body) {
        try {
            ErrorBody error = ErrorBody.parse(body);
            return error.has("errors")
                    ? validation(failure, ValidationErrorBody.parse(body).errors())
                    : text(failure, error);
        } catch (UnexpectedResponseException e) {
            return failure;
        }
    }

    private static ApiError text(ApiError failure, ErrorBody error) {
        String message = Stream.of(error.error(), error.detail(), error.title())
                .filter(text -> text != null && !text.isBlank())
                .findFirst()
                .orElse(failure.message());
        return failure.saying(message, Optional.ofNullable(error.code()).map(String::valueOf), List.of());
    }

    private static ApiError validation(ApiError failure, List<ValidationError> errors) {
        List<ApiError.Item> items = errors.stream()
                .map(error -> new ApiError.Item(
                        Objects.requireNonNullElse(error.code(), ""),
                        Objects.requireNonNullElse(error.message(), ""),
                        Optional.ofNullable(error.attribute())))
                .toList();
        Optional<String> code = items.stream()
                .map(ApiError.Item::code)
                .filter(name -> !name.isEmpty())
                .findFirst();
        Optional<String> page = errors.stream()
                .map(ValidationError::url)
                .filter(Objects::nonNull)
                .findFirst();
        return failure.saying("The request contains invalid inputs", code, items)
                .documentedAt(page);
    }
}
