package dev.tapedeck.internal.json;

import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Extracts the JSON texts of fields that could not be read as their types; the reader goes back for them. */
final class RawFields {
    private RawFields() {}

    /**
     * Goes back to the value of the field that is being read in the object at this depth, skips it, and returns its
     * text.
     *
     * @throws IOException if it is malformed
     */
    static String pass(Utf8Tokens tokens, int depth) throws IOException {
        JsonPathTracker path = tokens.path;
        // A value that was read to its end is counted already.
        boolean counted = path.depth() == depth && !tokens.isNamed();
        path.backTo(depth);
        path.valuesRead(path.count() - (counted ? 1 : 0));
        tokens.returnTo(path.endOfName(), true);
        return new Value(tokens).text(tokens);
    }

    /** Returns the values of each repeated field of the innermost object, which was read to its end. */
    static Map<String, List<String>> repeated(Utf8Tokens tokens) throws IOException {
        JsonPathTracker path = tokens.path;
        path.valuesRead(0);
        tokens.returnTo(path.start(path.depth()) + 1, false);
        Map<String, Value> firsts = new HashMap<>();
        Map<String, List<String>> repeated = new LinkedHashMap<>();
        while (tokens.peek() == JsonToken.NAME) {
            String name = tokens.name();
            Value value = new Value(tokens);
            Value first = firsts.putIfAbsent(name, value);
            if (first != null) {
                repeated.computeIfAbsent(name, again -> new ArrayList<>(List.of(first.text(tokens))))
                        .add(value.text(tokens));
            }
        }
        return repeated;
    }

    /** Skips the value here, of any kind. */
    static void skip(Utf8Tokens tokens) throws IOException {
        int depth = tokens.path.depth();
        do {
            JsonToken token = tokens.peek();
            switch (token) {
                case NAME -> tokens.name();
                case BEGIN_ARRAY, BEGIN_OBJECT, END_ARRAY, END_OBJECT -> tokens.bracket(token);
                default -> tokens.pass(token);
            }
            if (token == JsonToken.STRING) {
                tokens.value.requireText();
            }
        } while (tokens.isNamed() || tokens.path.depth() > depth);
    }

    /** The position of a skipped value. */
    private record Value(int from, int to) {
        Value(Utf8Tokens tokens) throws IOException {
            this(start(tokens), end(tokens));
        }

        private static int start(Utf8Tokens tokens) throws IOException {
            tokens.peek();
            return tokens.position();
        }

        private static int end(Utf8Tokens tokens) throws IOException {
            skip(tokens);
            return tokens.position();
        }

        String text(Utf8Tokens tokens) {
            return new String(tokens.in, from, to - from, StandardCharsets.UTF_8);
        }
    }
}
