package dev.tapedeck.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.TypeAdapter;
import com.google.gson.reflect.TypeToken;
import dev.tapedeck.error.UnexpectedResponseException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Maps are read also where no model holds them: as a whole response, or in a list that is one. */
class MapAdapterTest {
    @Test
    void readsMapsThatAreWholeResponses() {
        Map<String, List<Map<String, BigDecimal>>> read =
                read(new TypeToken<>() {}, "{\"b\":[{\"x\":1.50,\"y\":null}],\"a\":[]}");

        assertThat(read).hasToString("{b=[{x=1.50, y=null}], a=[]}");
        assertThatThrownBy(read::clear).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void writesMaps() {
        TypeAdapter<Map<String, Long>> adapter = Json.gson().getAdapter(new TypeToken<>() {});

        assertThat(adapter.toJson(Map.of("a", 1L))).isEqualTo("{\"a\":1}");
    }

    @Test
    void namesThePositionOfAFault() {
        assertThatThrownBy(() -> read(new TypeToken<Map<String, Boolean>>() {}, "{\"a\":true,\"b\":1}"))
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessage("Expected true or false but was a number at $.b");
        assertThatThrownBy(() -> read(new TypeToken<Map<String, Boolean>>() {}, "{\"a\":true,\"a\":true}"))
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessageContaining("$.a");
    }

    private static <T> T read(TypeToken<T> type, String json) {
        return Json.read(Json.gson().getAdapter(type), json.getBytes(StandardCharsets.UTF_8));
    }
}
