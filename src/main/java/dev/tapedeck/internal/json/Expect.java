package dev.tapedeck.internal.json;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import dev.tapedeck.error.UnexpectedResponseException;
import java.io.IOException;

/** Reads a value of one kind only: Gson itself would take {@code "12"} for a number and {@code 12} for a text. */
final class Expect {
    private Expect() {}

    static String text(JsonReader in) throws IOException {
        require(in, JsonToken.STRING, "a string");
        return in.nextString();
    }

    static String number(JsonReader in) throws IOException {
        require(in, JsonToken.NUMBER, "a number");
        return in.nextString();
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

    /** What a token is called in a sentence. */
    static String name(JsonToken token) {
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

    static UnexpectedResponseException mismatch(String wanted, String found, String path) {
        return new UnexpectedResponseException("Expected " + wanted + " but was " + found + " at " + path);
    }
}
