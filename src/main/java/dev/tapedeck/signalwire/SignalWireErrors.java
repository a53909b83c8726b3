package dev.tapedeck.signalwire;

import dev.tapedeck.error.ApiError;
import dev.tapedeck.error.UnexpectedResponseException;
import dev.tapedeck.internal.http.ErrorReader;
import dev.tapedeck.signalwire.wire.ErrorBody;
import dev.tapedeck.signalwire.wire.ValidationError;
import dev.tapedeck.signalwire.wire.ValidationErrorBody;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
        String message = Stream.<Supplier<@Nullable String>>of(error::error, error::detail, error::title)
                .map(ErrorReader::readable)
                .flatMap(Optional::stream)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(failure.message());
        return failure.saying(message, ErrorReader.readable(error::code).map(String::valueOf), List.of());
    }

    private static ApiError validation(ApiError failure, List<ValidationError> errors) {
        List<ApiError.Item> items = errors.stream()
                .map(error -> new ApiError.Item(
                        ErrorReader.readable(error::code).orElse(""),
                        ErrorReader.readable(error::message).orElse(""),
                        ErrorReader.readable(error::attribute)))
                .toList();
        Optional<String> code = items.stream()
                .map(ApiError.Item::code)
                .filter(name -> !name.isEmpty())
                .findFirst();
        Optional<String> page = errors.stream()
                .flatMap(error -> ErrorReader.readable(error::url).stream())
                .findFirst();
        return failure.saying("The request contains invalid inputs", code, items)
                .documentedAt(page);
    }
}
