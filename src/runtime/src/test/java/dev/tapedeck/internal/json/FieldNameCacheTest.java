package dev.tapedeck.internal.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldNameCacheTest {
    private static final FieldNameCache CACHE = FieldNameCache.ofClient();

    private static List<String> names(String json) throws IOException {
        Utf8Reader in = Utf8Reader.ofList(new JsonSource(json.getBytes(UTF_8), Origin.NONE, CACHE), "$");
        List<String> names = new ArrayList<>();
        in.beginObject();
        while (in.hasNext()) {
            names.add(in.nextName());
            in.skipValue();
        }
        in.endObject();
        return names;
    }

    private static String object(String... names) {
        return "{\"" + String.join("\":0,\"", names) + "\":0}";
    }

    @Test
    void readsNamesInAnyOrder() throws IOException {
        for (String last : List.of("b", "c", "b", "d", "c", "e", "b", "bb", "a")) {
            assertThat(names(object("x", last))).containsExactly("x", last);
        }
    }

    @Test
    void distinguishesNamesWithTheSameStartAndEnd() throws IOException {
        for (String middle : List.of("1", "2", "1", "22", "3")) {
            String name = "media_external_" + middle + "_location";

            assertThat(names(object("y", name))).containsExactly("y", name);
        }
    }

    @Test
    void distinguishesNamesWithACommonPrefix() throws IOException {
        for (String name : List.of("size", "size_in", "size_in_bytes", "size", "siz", "size_in_bytes_and_more")) {
            assertThat(names(object("z", name))).containsExactly("z", name);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "é",
                "会議",
                "a_name_that_is_longer_than_any_that_is_kept_because_nobody_writes_such_names_twice"
            })
    void readsAnyName(String name) throws IOException {
        assertThat(names(object(name, name))).containsExactly(name, name);
        assertThat(names(object(name, name))).containsExactly(name, name);
    }

    @Test
    void readsEscapedNames() throws IOException {
        assertThat(names("{\"s\\u0069d\":0,\"\\\"\":0,\"sid\":0}")).containsExactly("sid", "\"", "sid");
    }
}
