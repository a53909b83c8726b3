package dev.tapedeck.internal.convert;

import com.google.gson.Gson;
import dev.tapedeck.internal.json.Json;
import dev.tapedeck.type.Id;
import dev.tapedeck.type.Link;
import dev.tapedeck.type.OpenEnum;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;

/** Converts values to text in a path, query, header or form. */
final class ParameterText {
    private ParameterText() {}

    /**
     * Returns the text of this value. A time is as in JSON; a list or an object, which only a contract that leaves the
     * type open allows here, is JSON text.
     */
    static String of(Object value, Gson gson) {
        if (value instanceof Id id) {
            return valid("", id);
        } else if (value instanceof OpenEnum constant) {
            return constant.value();
        } else if (value instanceof Instant time) {
            return gson.getAdapter(Instant.class).toJsonTree(time).getAsString();
        } else if (value instanceof BigDecimal number) {
            return number.toPlainString();
        } else if (value instanceof Double || value instanceof Float) {
            return new BigDecimal(value.toString()).toPlainString();
        } else if (value instanceof Link link) {
            return link.value();
        } else if (value instanceof String || value instanceof Number || value instanceof Boolean) {
            return value.toString();
        } else if (value instanceof LocalDate) {
            return value.toString();
        }
        return Json.text(gson, value);
    }

    /** Returns the id's text; {@code subject} precedes the expectation in the message. */
    static String valid(String subject, Id id) {
        if (!id.isValid()) {
            throw new IllegalArgumentException(
                    "Expected " + subject + "a well-formed " + id.getClass().getSimpleName()
                            + " but this one, from a response, is malformed: check it with isValid() first");
        }
        return id.value();
    }

    /** Returns whether the text is free of unpaired surrogates, which would be sent as question marks. */
    static boolean isUnicode(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
