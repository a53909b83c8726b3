package dev.tapedeck.stub.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.stub.Provider;
import dev.tapedeck.stub.ReceivedRequest;
import dev.tapedeck.stub.StandIn;
import dev.tapedeck.stub.TestClient;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class StorageErrorsTest {

    private final StandIn standIn = StandIn.builder().start();
    private final TestClient twilio = TestClient.ofTwilio(standIn);
    private JsonNode recording;
    private String url;

    @BeforeEach
    void findASmallFile() throws Exception {
        recording = twilio.completedRecordings().stream()
                .filter(one -> one.get("size").asLong() < 200_000)
                .findFirst()
                .orElseThrow();
        url = twilio.mediaUrl(recording);
    }

    @AfterEach
    void close() {
        assertThat(standIn.failures()).isEmpty();
        standIn.close();
    }

    @Test
    void credentialsAreRejectedAndLogged() throws Exception {
        HttpResponse<byte[]> response = twilio.send(twilio.request(url));

        assertXmlError(response, 400, "InvalidArgument");
        ReceivedRequest received = last();
        assertThat(received.provider()).isEqualTo(Provider.STORAGE);
        assertThat(received.authorized()).isTrue();
        assertThat(new String(response.body(), UTF_8)).doesNotContain("Basic");
    }

    @Test
    void logLinesHaveNoSignature() throws Exception {
        get(url);

        ReceivedRequest received = last();
        assertThat(received.authorized()).isFalse();
        assertThat(received.query()).contains("Signature=");
        assertThat(received)
                .hasToString("STORAGE GET /recordings/" + recording.get("sid").asText() + ".mka -> 200");
    }

    @Test
    void urlIsValidForItsFileOnly() throws Exception {
        String otherFile = twilio.mediaUrl(twilio.completedRecordings().get(20)).replaceFirst("\\?.*", "");
        String query = url.substring(url.indexOf('?'));

        assertXmlError(get(otherFile + query), 403, "AccessDenied");
        assertXmlError(get(url.replaceFirst("\\?.*", "")), 403, "AccessDenied");
        assertXmlError(get(url.replaceFirst("Expires=1", "Expires=2")), 403, "AccessDenied");
        assertXmlError(get(url.substring(0, url.length() - 1)), 403, "AccessDenied");
    }

    @Test
    void deletedFileIsGone() throws Exception {
        twilio.delete("/v1/Recordings/" + recording.get("sid").asText());

        assertXmlError(get(url), 404, "NoSuchKey");
    }

    @Test
    void otherMethodsGive405() throws Exception {
        HttpResponse<byte[]> response =
                twilio.send(TestClient.requestWithoutCredentials(url).DELETE());

        assertXmlError(response, 405, "MethodNotAllowed");
        assertThat(response.headers().firstValue("Allow")).hasValue("GET, HEAD");
        assertThat(get(standIn.storageUrl() + "/").statusCode()).isEqualTo(404);
    }

    private HttpResponse<byte[]> get(String target) throws Exception {
        return twilio.send(TestClient.requestWithoutCredentials(target));
    }

    private ReceivedRequest last() {
        return standIn.requests().get(standIn.requests().size() - 1);
    }

    private static void assertXmlError(HttpResponse<byte[]> response, int status, String code) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/xml");
        assertThat(new String(response.body(), UTF_8))
                .matches("(?s)<\\?xml .*<Error><Code>" + code + "</Code><Message>[^<]+</Message></Error>");
    }
}
