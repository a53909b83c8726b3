package dev.tapedeck.stub.signalwire;

import dev.tapedeck.stub.http.ErrorFormat;
import dev.tapedeck.stub.http.Json;
import dev.tapedeck.stub.http.RequestException;
import dev.tapedeck.stub.http.Response;
import dev.tapedeck.stub.resource.SeededRandom;
import java.util.List;
import java.util.Map;

/** SignalWire's errors, {@code {error}} or for a bad parameter {@code {errors: [...]}}, and {@code X-Request-Id}. */
final class Errors implements ErrorFormat {

    @Override
    public Response answer(RequestException refusal) {
        return switch (refusal.reason()) {
            case UNAUTHORIZED -> error(401, "Unauthorized");
            case NOT_FOUND, DELETED -> error(404, "Not Found");
            case METHOD_NOT_ALLOWED -> error(405, "Method Not Allowed");
            case INVALID -> invalid(refusal);
            case BROKEN -> error(500, "Internal Server Error");
        };
    }

    private static Response error(int status, String text) {
        return Response.of(status, Json.object().put("error", text));
    }

    private static Response invalid(RequestException refusal) {
        Json error = Json.object()
                .put("type", "validation_error")
                .put("code", "invalid_parameter")
                .put("message", refusal.message())
                .put("attribute", refusal.parameter())
                .put("url", "https://signalwire.com/docs/apis/error-codes");
        // No schema has statusCode, but the example in SignalWire's own contract does.
        return Response.of(422, Json.object().put("statusCode", 422).put("errors", List.of(error)));
    }

    @Override
    public Map<String, String> requestId(int number) {
        return Map.of(
                "X-Request-Id", SeededRandom.of("signalwire request", number).uuid());
    }
}
