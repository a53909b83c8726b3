package dev.tapedeck.signalwire;

import dev.tapedeck.error.ApiError;
import dev.tapedeck.internal.calls.ErrorJson;
import dev.tapedeck.internal.calls.ErrorReader;
import dev.tapedeck.signalwire.wire.WireAdapters;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads SignalWire's three formats of errors: a list of items (422), one text, and one with a detail. */
final class SignalWireErrors implements ErrorReader {
    private static final Set<Integer> INVALID = Set.of(400, 422);

    @Override
    public ApiError read(ApiError failure, String body) {
        return ErrorJson.parse(WireAdapters.gson(), body)
                .map(error -> read(failure, error))
                .orElse(failure);
    }

    private static ApiError read(ApiError failure, ErrorJson error) {
        List<ApiError.Item> items = error.items();
        Optional<String> code = error.code()
                .or(() -> items.stream()
                        .map(ApiError.Item::code)
                        .filter(name -> !name.isEmpty())
                        .findFirst());
        return failure.withMessage(words(failure, error, items), code, items).withDocumentation(error.page());
    }

    private static String words(ApiError failure, ErrorJson error, List<ApiError.Item> items) {
        String otherwise = error.hasItems() && INVALID.contains(failure.status())
                ? "The request contains invalid inputs"
                : items.isEmpty() && !error.isWordless() ? failure.message() : "";
        return error.text("error_description", "error", "detail", "message", "description", "title")
                .orElse(otherwise);
    }
}
