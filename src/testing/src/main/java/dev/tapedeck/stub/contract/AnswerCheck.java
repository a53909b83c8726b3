package dev.tapedeck.stub.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the faults of a response.
 *
 * <p>A redirect must have a {@code Location}, whether or not it has a body.
 */
final class AnswerCheck {
    private final HttpMessage.Response received;
    private final Schemas schemas;

    AnswerCheck(HttpMessage.Response received, Schemas schemas) {
        this.received = received;
        this.schemas = schemas;
    }

    /** Returns the faults of a response of this operation. */
    List<String> faults(JsonNode operation) {
        JsonNode responses = operation.path("responses");
        String status = Integer.toString(received.status());
        for (String name : List.of(status, status.charAt(0) + "XX", "default")) {
            if (responses.has(name)) {
                return status.startsWith("3") ? ofRedirect(responses.get(name)) : ofBody(responses.get(name));
            }
        }
        List<String> declared = new ArrayList<>();
        responses.fieldNames().forEachRemaining(declared::add);
        return List.of("answer's status must be one of " + declared + " but was " + status);
    }

    /** Returns the faults of a response to a request of no operation, given the contract's schema for 404. */
    List<String> faultsOutside(JsonNode notFound) {
        return received.status() == 404 || received.status() == 405
                ? ofBody(notFound)
                : List.of("answer's status must be 404 or 405, as the request is not of the contract, but was "
                        + received.status());
    }

    private List<String> ofRedirect(JsonNode response) {
        if (HttpMessage.Request.header(received.headers(), "Location").size() != 1) {
            return List.of("answer " + received.status() + " must have one header Location");
        }
        return received.body().isEmpty() ? List.of() : ofBody(response);
    }

    private List<String> ofBody(JsonNode response) {
        String place = "answer " + received.status();
        if (!response.has("content")) {
            return received.body().isEmpty()
                    ? List.of()
                    : List.of(place + " must have no body but has one of "
                            + received.body().length() + " characters");
        }
        String type = HttpMessage.Request.mediaType(received.headers());
        if (!response.path("content").has(type)) {
            return List.of(place + " must be application/json but its Content-Type was \"" + type + '"');
        }
        JsonNode schema = response.path("content").path(type).path("schema");
        return schemas.faults(schema, EncodedValues.json(received.body()), place);
    }
}
