package dev.tapedeck.stub.signalwire.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.tapedeck.stub.http.ErrorFormat;
import dev.tapedeck.stub.http.RequestException;
import dev.tapedeck.stub.http.Response;
import dev.tapedeck.stub.http.StatusWords;
import dev.tapedeck.stub.resource.SeededRandom;
import java.util.Map;

/** SignalWire's errors, {@code {error}} or for a bad parameter {@code {errors: [...]}}, and {@code X-Request-Id}. */
public final class Errors implements ErrorFormat {

    @Override
    public Response errorResponse(RequestException exception) {
        return switch (exception.reason()) {
            case UNAUTHORIZED -> error(401, "Unauthorized");
            case NOT_FOUND, ALREADY_DELETED -> error(404, "Not Found");
            case METHOD_NOT_ALLOWED -> error(405, "Method Not Allowed");
            case INVALID_PARAMETER -> invalid(exception);
            case INTERNAL_ERROR -> error(500, "Internal Server Error");
        };
    }

    @Override
    public Response statusResponse(int status) {
        return error(status, StatusWords.of(status));
    }

    private static Response error(int status, String text) {
        JsonObject json = new JsonObject();
        json.addProperty("error", text);
        return Response.json(status, json);
    }

    private static Response invalid(RequestException exception) {
        JsonObject error = new JsonObject();
        error.addProperty("type", "validation_error");
        error.addProperty("code", "invalid_parameter");
        error.addProperty("message", exception.message());
        error.addProperty("attribute", exception.parameter());
        error.addProperty("url", "https://signalwire.com/docs/apis/error-codes");
        JsonArray errors = new JsonArray();
        errors.add(error);
        JsonObject json = new JsonObject();
        // No schema has statusCode, but the example in SignalWire's own contract does.
        json.addProperty("statusCode", 422);
        json.add("errors", errors);
        return Response.json(422, json);
    }

    @Override
    public Map<String, String> requestId(int number) {
        return Map.of(
                "X-Request-Id", SeededRandom.of("signalwire request", number).uuid());
    }
}
