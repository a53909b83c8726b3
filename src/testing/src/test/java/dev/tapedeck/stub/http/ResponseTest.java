package dev.tapedeck.stub.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;

class ResponseTest {

    @Test
    void jsonHasItsOrderAndNullsAndNoHtmlEscapes() {
        JsonObject json = new JsonObject();
        json.addProperty("z", 1L << 40);
        json.addProperty("a", (String) null);
        json.addProperty("text", "<b>'&' \"é\" 会 🎧 \\ \n</b>");

        assertThat(Response.ok(json).body())
                .hasToString("{\"z\":1099511627776,\"a\":null,\"text\":\"<b>'&' \\\"é\\\" 会 🎧 \\\\ \\n</b>\"}");
    }
}
