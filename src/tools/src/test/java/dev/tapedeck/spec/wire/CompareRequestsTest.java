package dev.tapedeck.spec.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.spec.sample.ExactJson;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompareRequestsTest {
    private final Map<KnownDifference, Integer> known = new EnumMap<>(KnownDifference.class);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            /things?b=2&a=x%20y     | /things?a=x+y&b=2      | ""
            /things?a=1             | /other?a=1             | path is /other instead of /things
            /things?a=1,2           | /things?a=1%2C2        | "query has [a=1,2] instead of [a=1|2]"
            /things?a=1&a=2         | /things?a=2&a=1        | query has [] instead of []
            /things                 | /things?a=1            | query has [a=1] instead of []
            /th%2Fings              | /th/ings               | path is /th/ings instead of /th%2Fings
            """)
    void comparesPathsAndQueries(String expected, String sent, String difference) {
        assertThat(difference(List.of(), expected, sent)).isEqualTo(difference);
    }

    @Test
    void countsKnownDifferences() {
        Input empty = new Input("query", "a", JsonNodeFactory.instance.objectNode(), ExactJson.read("\"\""));

        assertThat(difference(List.of(empty), "/things", "/things?a=")).isEmpty();
        assertThat(difference(List.of(empty), "/things", "/things?a=x")).isEqualTo("query has [a=x] instead of [a=]");
        assertThat(known).containsEntry(KnownDifference.EMPTY_TEXT, 2);
    }

    @Test
    void readsParts() {
        String body = """
                --b
                Content-Disposition: form-data; name="a"

                x
                y
                --b
                Content-Disposition: form-data; filename="f"; name="c"
                Content-Type: image/png; q=1

                z
                --b--
                """;
        String head = "POST / HTTP/1.1\r\nContent-Type: multipart/form-data; boundary=b";
        SentRequest request = SentRequest.of(head, body.replace("\n", "\r\n"));

        assertThat(Item.ofParts(request)).containsExactly(new Item("a", "x\r\ny"), new Item("c", "z", "image/png"));
    }

    private String difference(List<Input> inputs, String expected, String sent) {
        Spec.Operation operation = new Spec.Operation("get", "/things", JsonNodeFactory.instance.objectNode());
        JsonNode request = ExactJson.read("{\"url\":\"https://a.example" + expected + "\",\"headers\":{}}");
        SentRequest actual = SentRequest.of("GET " + sent + " HTTP/1.1", "");
        return CompareRequests.difference(new RandomCall(operation, inputs, "", null), actual, request, known);
    }
}
