package dev.tapedeck.internal.json;

import com.google.gson.JsonParseException;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import dev.tapedeck.internal.text.Excerpt;
import java.io.IOException;

/**
 * Reads values strictly by their JSON type: Gson itself would accept {@code "12"} as a number and {@code 12} as a text.
 */
public final class Expect {
    // The cost of arithmetic on longer ones grows with the square of their length.
    private static final int LONGEST_NUMBER = 1000;

    private static final int LONGEST_EXCERPT = 80;

    private Expect() {}

    static String text(JsonReader in) throws IOException {
        require(in, JsonToken.STRING, "a string");
        return in.nextString();
    }

    static String number(JsonReader in) throws IOException {
        require(in, JsonToken.NUMBER, "a number");
        String number = in.nextString();
        if (number.length() > LONGEST_NUMBER) {
            throw mismatch(
                    "a number of at most " + LONGEST_NUMBER + " characters",
                    "one of " + number.length(),
                    in.getPreviousPath());
        }
        return number;
    }

    /** Returns the exception for a field that is repeated in one object, so that its value is ambiguous. */
    public static JsonParseException repeated(String field, String path) {
        return new JsonParseException("Expected '" + excerpt(field) + "' once but it was repeated at " + path);
    }

    /** Returns as much of a text as fits into a message. */
    public static String excerpt(String text) {
        return Excerpt.of(text, LONGEST_EXCERPT);
    }

    static boolean truth(JsonReader in) throws IOException {
        require(in, JsonToken.BOOLEAN, "true or false");
        return in.nextBoolean();
    }

    private static void require(JsonReader in, JsonToken token, String wanted) throws IOException {
        JsonToken found = in.peek();
        if (found != token) {
            throw mismatch(wanted, name(found), in.getPath());
        }
    }

    /** Returns the name of a token in a sentence. */
    public static String name(JsonToken token) {
        return switch (token) {
            case STRING -> "a string";
            case NUMBER -> "a number";
            case BOOLEAN -> "a boolean";
            case NULL -> "null";
            case BEGIN_OBJECT -> "an object";
            case BEGIN_ARRAY -> "an array";
            case NAME -> "a name";
            case END_OBJECT, END_ARRAY, END_DOCUMENT -> "an end";
        };
    }

    public static JsonParseException mismatch(String wanted, String found, String path) {
        return new JsonParseException("Expected " + wanted + " but was " + found + " at " + path);
    }
}
