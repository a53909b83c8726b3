package dev.tapedeck.stub.twilio.api;

import com.google.gson.JsonObject;
import dev.tapedeck.stub.http.ErrorFormat;
import dev.tapedeck.stub.http.RequestException;
import dev.tapedeck.stub.http.Response;
import dev.tapedeck.stub.http.StatusWords;
import dev.tapedeck.stub.resource.SeededRandom;
import java.util.Map;

/** Twilio's errors, {@code {code, message, more_info, status}}, and {@code Twilio-Request-Id}. */
public final class Errors implements ErrorFormat {

    @Override
    public Response errorResponse(RequestException exception) {
        String message = exception.message();
        return switch (exception.reason()) {
            case UNAUTHORIZED -> error(401, 20003, "Authenticate");
            case NOT_FOUND -> error(404, 20404, message);
            case METHOD_NOT_ALLOWED -> error(405, 20004, message);
            // 20001 is what Twilio gave for a missing PageToken: github.com/twilio/twilio-python/issues/395.
            case INVALID_PARAMETER -> error(400, exception.code().orElse(20001), message);
            // Twilio lists 53628 for recordings that are already deleted, with no HTTP status: 400 is a guess.
            case ALREADY_DELETED -> error(400, 53628, message);
            case INTERNAL_ERROR -> error(500, 20500, message);
        };
    }

    @Override
    public Response statusResponse(int status) {
        return error(status, status == 401 ? 20003 : 20000 + status, StatusWords.of(status));
    }

    private static Response error(int status, int code, String message) {
        JsonObject error = new JsonObject();
        error.addProperty("code", code);
        error.addProperty("message", message);
        error.addProperty("more_info", "https://www.twilio.com/docs/errors/" + code);
        error.addProperty("status", status);
        return Response.json(status, error);
    }

    @Override
    public Map<String, String> requestId(int number) {
        return Map.of(
                "Twilio-Request-Id", SeededRandom.of("twilio request", number).sid("RQ"));
    }
}
