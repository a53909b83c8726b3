package dev.tapedeck.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ValidationMessage;

/** The faults that the validator finds, in our words: the place, the rule and what was there. */
final class Sentences {
    private static final int LONGEST_VALUE = 120;

    private Sentences() {}

    static String of(ValidationMessage message, String place) {
        String path = message.getInstanceLocation().toString();
        return place + (path.equals("$") ? "" : " at " + path) + " " + rule(message);
    }

    private static String rule(ValidationMessage message) {
        JsonNode limit = message.getSchemaNode();
        return switch (message.getType()) {
            case "required" -> "must have the field " + message.getProperty();
            case "additionalProperties" -> "has the field " + message.getProperty() + ", which is not of the contract";
            case "maximum" -> "must be at most " + limit + but(message);
            case "minimum" -> "must be at least " + limit + but(message);
            case "maxLength" -> "must have at most " + limit + " characters" + but(message);
            case "minLength" -> "must have at least " + limit + " characters" + but(message);
            case "enum" -> "must be one of " + limit + but(message);
            case "pattern" -> "must match " + limit.asText() + but(message);
            case "format" -> "must be a well-formed " + limit.asText() + but(message);
            case "type" -> "must be of the type " + limit.asText() + but(message);
            default -> "is refused: " + message.getError() + but(message);
        };
    }

    private static String but(ValidationMessage message) {
        String value = message.getInstanceNode().toString();
        return " but was " + (value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "..." : value);
    }
}
