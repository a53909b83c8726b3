package dev.tapedeck.full;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.tapedeck.internal.calls.ApiClient;
import dev.tapedeck.support.RequestObject;
import dev.tapedeck.type.Link;
import dev.tapedeck.type.Upload;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies without inputs are sent as the document requires, or not at all. */
class DocumentBodiesIT {
    @RegisterExtension
    static final WireMockExtension SERVICE = Loopback.server();

    @BeforeEach
    void answerAll() {
        TriedDocuments.log();
        SERVICE.stubFor(any(anyUrl()).willReturn(noContent()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"OptionalJson", "OptionalParts", "OptionalText", "OptionalList"})
    void sendsNoOptionalBodyWithoutInputs(String operation) throws Exception {
        LoggedRequest request = send(operation, Map.of());

        assertThat(request.getBody()).isEmpty();
        assertThat(request.containsHeader("Content-Type")).isFalse();
        assertThat(request.getHeader("Content-Length")).isEqualTo("0");
    }

    @Test
    void sendsARequiredObjectWithoutInputs() throws Exception {
        LoggedRequest request = send("RequiredJson", Map.of());

        assertThat(request.getBodyAsString()).isEqualTo("{}");
        assertThat(request.getHeader("Content-Type")).isEqualTo("application/json");
    }

    @Test
    void sendsARequiredMultipartBodyWithoutParts() throws Exception {
        LoggedRequest request = send("RequiredParts", Map.of());
        String boundary = request.getHeader("Content-Type").replace("multipart/form-data; boundary=", "");

        assertThat(request.getBodyAsString()).isEqualTo("--" + boundary + "--\r\n");
    }

    @ParameterizedTest
    @CsvSource({"OptionalJson", "RequiredJson"})
    void namesReactionsAsTheDocumentDoes(String operation) throws Exception {
        LoggedRequest request = send(operation, Map.of("plus1", 3, "minus1", 1));

        assertThat(request.getBodyAsString()).isIn("{\"+1\":3,\"-1\":1}", "{\"-1\":1,\"+1\":3}");
    }

    @Test
    void readsReactionsByTheSameNames() throws Exception {
        try (Tried bodies = new Tried("bodies")) {
            Object reactions = bodies.parse("Reactions", "{\"+1\":3,\"-1\":1}");

            assertThat(Tried.ask(reactions, "plus1")).isEqualTo(3L);
            assertThat(Tried.ask(reactions, "minus1")).isEqualTo(1L);
            assertThat(Tried.ask(reactions, "toJson")).isEqualTo("{\"+1\":3,\"-1\":1}");
        }
    }

    @Test
    void sendsAListAndATextThatAreSet() throws Exception {
        assertThat(send("OptionalList", Map.of("body", List.of("a"))).getBodyAsString())
                .isEqualTo("[\"a\"]");
        LoggedRequest text = send("OptionalText", Map.of("body", "Fragile"));

        assertThat(text.getBodyAsString()).isEqualTo("Fragile");
        assertThat(text.getHeader("Content-Type")).isEqualToIgnoringCase("text/plain; charset=utf-8");
    }

    @Test
    void sendsEachKindOfBody() throws Exception {
        Upload file = Upload.of(new byte[] {1, 2}).named("i.png");

        assertThat(send("CreateImage", Map.of("url", Link.of("https://example.com/i.png")))
                        .getBodyAsString())
                .isEqualTo("{\"url\":\"https://example.com/i.png\"}");
        assertThat(send("CreateImageAsForm", Map.of("path", "a b")).getBodyAsString())
                .isEqualTo("path=a+b");
        assertThat(send("CreateImageAsMultipart", Map.of("image", file, "note", "n"))
                        .getBodyAsString())
                .contains("name=\"image\"; filename=\"i.png\"", "name=\"note\"");
        assertThat(send("CreateImageAsPlain", Map.of("body", "Fragile")).getBodyAsString())
                .isEqualTo("Fragile");
    }

    private static LoggedRequest send(String operation, Map<String, Object> inputs) throws Exception {
        try (Tried bodies = new Tried("bodies")) {
            ApiClient caller = bodies.caller(Loopback.url(SERVICE).toString());
            RequestObject request = bodies.request(operation + "Request", inputs);
            Object body = body(caller, operation, request);
            SERVICE.resetRequests();
            bodies.send(
                    caller, "DefaultApi." + Character.toLowerCase(operation.charAt(0)) + operation.substring(1), body);
            return SERVICE.findAll(anyRequestedFor(anyUrl())).get(0);
        }
    }

    private static Object body(ApiClient caller, String operation, RequestObject request) {
        if (operation.matches(".*(Parts|AsMultipart)")) {
            return caller.parts(request);
        } else if (operation.matches(".*(Text|AsPlain)")) {
            return caller.body(request, "text/plain");
        }
        return operation.endsWith("AsForm") ? caller.form(request) : request;
    }
}
