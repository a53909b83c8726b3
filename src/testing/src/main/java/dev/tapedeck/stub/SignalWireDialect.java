package dev.tapedeck.stub;

import java.util.List;
import java.util.Map;

/** SignalWire's errors, {@code {error}} or for a bad parameter {@code {errors: [...]}}, and {@code X-Request-Id}. */
final class SignalWireDialect implements Dialect {

    @Override
    public Answer answer(Refusal refusal) {
        return switch (refusal.reason()) {
            case UNAUTHORIZED -> error(401, "Unauthorized");
            case NOT_FOUND, DELETED -> error(404, "Not Found");
            case METHOD_NOT_ALLOWED -> error(405, "Method Not Allowed");
            case INVALID -> invalid(refusal);
            case BROKEN -> error(500, "Internal Server Error");
        };
    }

    private static Answer error(int status, String text) {
        return Answer.of(status, Json.object().put("error", text));
    }

    private static Answer invalid(Refusal refusal) {
        Json error = Json.object()
                .put("type", "validation_error")
                .put("code", "invalid_parameter")
                .put("message", refusal.getMessage())
                .put("attribute", refusal.parameter())
                .put("url", "https://signalwire.com/docs/apis/error-codes");
        // No schema has statusCode, but the example in SignalWire's own contract does.
        return Answer.of(422, Json.object().put("statusCode", 422).put("errors", List.of(error)));
    }

    @Override
    public Map<String, String> requestId(int number) {
        return Map.of("X-Request-Id", Dice.of("signalwire request", number).uuid());
    }
}
