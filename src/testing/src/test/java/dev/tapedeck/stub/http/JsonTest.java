package dev.tapedeck.stub.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    @Test
    void writesFieldsInTheirOrder() {
        Json json = Json.object()
                .put("z", 1)
                .put("a", 1L << 40)
                .put("cost", new BigDecimal("0.0500"))
                .put("none", Optional.empty())
                .put("some", Optional.of(true))
                .put("list", List.of("x", Json.object(), Map.of("k", List.of())));

        assertThat(json)
                .hasToString("{\"z\":1,\"a\":1099511627776,\"cost\":0.0500,\"none\":null,\"some\":true,"
                        + "\"list\":[\"x\",{},{\"k\":[]}]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"\\/", "\0\b\t\n\r\u001f\u007f", "é 会 🎧 \u2028", "</script>"})
    void stringsArriveAsTheyWere(String string) throws Exception {
        byte[] text = Json.object().put(string, string).toString().getBytes(StandardCharsets.UTF_8);

        Map<?, ?> read = new ObjectMapper().readValue(text, Map.class);
        assertThat(read).isEqualTo(Map.of(string, string));
    }

    @Test
    void halfASurrogatePairIsEscapedForWantOfBytes() {
        assertThat(Json.object().put("half", "\ud83c")).hasToString("{\"half\":\"\\ud83c\"}");
    }

    @Test
    void otherTypesAreRefused() {
        assertThatThrownBy(() -> Json.object().put("a", new Object()).toString())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected a JSON value but was a class java.lang.Object");
    }
}
