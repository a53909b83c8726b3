package dev.tapedeck.stub.storage;

import dev.tapedeck.stub.http.Body;
import dev.tapedeck.stub.http.ErrorFormat;
import dev.tapedeck.stub.http.RequestException;
import dev.tapedeck.stub.http.Response;
import dev.tapedeck.stub.http.StatusWords;
import dev.tapedeck.stub.resource.SeededRandom;
import java.util.Map;

/** A storage host's errors, in XML as S3 has them, and {@code x-amz-request-id}. */
final class XmlErrors implements ErrorFormat {

    @Override
    public Response errorResponse(RequestException exception) {
        return switch (exception.reason()) {
            case UNAUTHORIZED -> response(403, "AccessDenied", "Access denied");
            case NOT_FOUND, ALREADY_DELETED -> response(404, "NoSuchKey", "There is no such file");
            case METHOD_NOT_ALLOWED -> response(405, "MethodNotAllowed", "Files are read-only");
            case INVALID_PARAMETER -> response(400, "InvalidArgument", exception.message());
            case INTERNAL_ERROR -> response(500, "InternalError", "Internal error");
        };
    }

    @Override
    public Response statusResponse(int status) {
        String words = StatusWords.of(status);
        String code = status == 503 ? "SlowDown" : words.replace(" ", "");
        return response(status, code, words);
    }

    /** Returns an error with that code of S3's; code and message must not need escaping in XML. */
    static Response response(int status, String code, String message) {
        String xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>" + code + "</Code><Message>" + message
                + "</Message></Error>";
        return new Response(status, new Body.Text(xml), Map.of("Content-Type", "application/xml"));
    }

    @Override
    public Map<String, String> requestId(int number) {
        return Map.of(
                "x-amz-request-id", SeededRandom.of("storage request", number).hex());
    }
}
