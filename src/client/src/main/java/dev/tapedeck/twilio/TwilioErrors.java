package dev.tapedeck.twilio;

import dev.tapedeck.error.ApiError;
import dev.tapedeck.internal.calls.ErrorJson;
import dev.tapedeck.internal.calls.ErrorReader;
import dev.tapedeck.twilio.wire.WireAdapters;
import java.util.List;

/** Reads Twilio's three formats of errors: the usual one, the newer one, and RFC 9457's. */
final class TwilioErrors implements ErrorReader {
    @Override
    public ApiError read(ApiError failure, String body) {
        return ErrorJson.parse(WireAdapters.gson(), body)
                .map(error -> read(failure, error))
                .orElse(failure);
    }

    @Override
    public List<String> requestIds() {
        return List.of("Twilio-Request-Id", "X-Request-Id");
    }

    private static ApiError read(ApiError failure, ErrorJson error) {
        List<ApiError.Item> items = error.items();
        String otherwise = items.isEmpty() && !error.isWordless() ? failure.message() : "";
        String words =
                error.text("message", "detail", "title", "error", "description").orElse(otherwise);
        return failure.withMessage(words, error.code(), items).withDocumentation(error.text("more_info"));
    }
}
