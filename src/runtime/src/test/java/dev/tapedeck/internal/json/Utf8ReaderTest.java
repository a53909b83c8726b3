package dev.tapedeck.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our reader of bytes against Gson's reader of chars. */
class Utf8ReaderTest {
    private static final String[] PIECES = {
        "a",
        "\u00e9",
        "\u20ac",
        "\ud83d\ude00",
        "\\n",
        "\\\"",
        "\\\\",
        "\\/",
        "\\u00e9",
        "\\ud83d\\ude00",
        "12345678",
        " ",
        "}",
        "]"
    };

    @Test
    void readsWhatGsonReads() throws IOException {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            String json = value(random, 4);

            assertThat(AnyAdapter.INSTANCE.read(utf8(json))).as(json).isEqualTo(AnyAdapter.INSTANCE.read(gson(json)));
        }
    }

    @Test
    void failsForTruncatedText() throws IOException {
        String json = "{\"a\":[true,{\"b\":\"\\u20ac\"},-1.5e3,null],\"c\":\"d\"}";
        for (int length = 0; length < json.length(); length++) {
            JsonReader cut = utf8(json.substring(0, length));

            assertThatThrownBy(() -> AnyAdapter.INSTANCE.read(cut))
                    .isInstanceOfAny(EOFException.class, MalformedJsonException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[1,]",
                "[,1]",
                "{\"a\" 1}",
                "{\"a\":1 \"b\":2}",
                "[01]",
                "[1.]",
                "[.5]",
                "[1e]",
                "[-]",
                "[+1]",
                "[tru]",
                "[nulls]",
                "[\"\\x\"]",
                "[\"\\u12g4\"]",
                "[\"\\u12\"]",
                "[\"\u0001\"]",
                "[1}",
                "{\"a\":1]"
            })
    void refusesWhatGsonRefuses(String json) {
        assertThatThrownBy(() -> AnyAdapter.INSTANCE.read(gson(json))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> AnyAdapter.INSTANCE.read(utf8(json))).isInstanceOf(IOException.class);
    }

    @Test
    void reportsThePath() throws IOException {
        JsonReader in = utf8("{\"a\":[1,{\"b\":2}]}");
        in.beginObject();
        assertThat(in.nextName()).isIn("a", "b");
        in.beginArray();
        in.skipValue();
        assertThat(in.getPath()).isEqualTo("$.a[1]");
        assertThat(in.getPreviousPath()).isEqualTo("$.a[0]");
        in.beginObject();
        assertThat(in.nextName()).isIn("a", "b");
        assertThat(in.getPath()).isEqualTo("$.a[1].b");
    }

    private static String value(Random random, int depth) {
        int kind = random.nextInt(depth == 0 ? 4 : 6);
        return switch (kind) {
            case 0 -> "null";
            case 1 -> String.valueOf(random.nextBoolean());
            case 2 -> random.nextInt(9) + "." + random.nextInt(999) + (random.nextBoolean() ? "e-2" : "");
            case 3 -> string(random);
            default -> container(random, depth - 1, kind == 4);
        };
    }

    private static String container(Random random, int depth, boolean array) {
        StringBuilder text = new StringBuilder(array ? "[ " : "{\n");
        int size = random.nextInt(4);
        for (int i = 0; i < size; i++) {
            text.append(i == 0 ? "" : " ,")
                    .append(array ? "" : "\"" + i + "\" :\t")
                    .append(value(random, depth));
        }
        return text.append(array ? "]" : "\r}").toString();
    }

    private static String string(Random random) {
        StringBuilder text = new StringBuilder("\"");
        for (int left = random.nextInt(12); left > 0; left--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.append('"').toString();
    }

    private static JsonReader utf8(String json) {
        return Utf8Reader.of(json.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonReader gson(String json) {
        JsonReader in = new JsonReader(new StringReader(json));
        in.setStrictness(Strictness.STRICT);
        return in;
    }
}
