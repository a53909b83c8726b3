package dev.tapedeck.stub.storage;

import dev.tapedeck.stub.http.ErrorFormat;
import dev.tapedeck.stub.http.RequestException;
import dev.tapedeck.stub.http.Response;
import dev.tapedeck.stub.http.TextBody;
import dev.tapedeck.stub.resource.SeededRandom;
import java.util.Map;

/** A storage host's errors, in XML as S3 has them, and {@code x-amz-request-id}. */
final class XmlErrors implements ErrorFormat {

    @Override
    public Response answer(RequestException refusal) {
        return switch (refusal.reason()) {
            case UNAUTHORIZED -> error(403, "AccessDenied", "Access denied");
            case NOT_FOUND, DELETED -> error(404, "NoSuchKey", "There is no such file");
            case METHOD_NOT_ALLOWED -> error(405, "MethodNotAllowed", "Files can be read, no more");
            case INVALID -> error(400, "InvalidArgument", refusal.message());
            case BROKEN -> error(500, "InternalError", "Internal error");
        };
    }

    /** An error of that HTTP status with that code of S3's; neither text may need escaping in XML. */
    static Response error(int status, String code, String message) {
        String xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>" + code + "</Code><Message>" + message
                + "</Message></Error>";
        return new Response(status, new TextBody(xml), Map.of("Content-Type", "application/xml"));
    }

    @Override
    public Map<String, String> requestId(int number) {
        return Map.of(
                "x-amz-request-id", SeededRandom.of("storage request", number).hex());
    }
}
