package dev.tapedeck.stub.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.stub.StandIn;
import dev.tapedeck.stub.TestClient;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(20)
class DownloadTest {

    private final StandIn standIn = StandIn.builder().start();
    private final TestClient twilio = TestClient.ofTwilio(standIn);
    private JsonNode recording;
    private String url;
    private int size;

    @BeforeEach
    void findASmallFile() throws Exception {
        recording = twilio.completedRecordings().stream()
                .filter(one -> one.get("size").asLong() < 200_000)
                .findFirst()
                .orElseThrow();
        size = recording.get("size").asInt();
        url = twilio.mediaUrl(recording);
    }

    @AfterEach
    void close() {
        assertThat(standIn.failures()).isEmpty();
        standIn.close();
    }

    @Test
    void wholeFileHasTheRecordingsSize() throws Exception {
        HttpResponse<byte[]> response = get(url);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).hasSize(size);
        assertThat(header(response, "Content-Length")).isEqualTo(String.valueOf(size));
        assertThat(header(response, "Content-Type")).isEqualTo("audio/x-matroska");
        assertThat(header(response, "Accept-Ranges")).isEqualTo("bytes");
        assertThat(header(response, "ETag")).matches("\"[0-9a-f]{32}\"");
        assertThat(header(response, "Last-Modified"))
                .matches("(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \\d\\d \\w{3} 2026 \\d\\d:\\d\\d:\\d\\d GMT");
        assertThat(header(response, "Content-Encoding")).isEmpty();
    }

    @Test
    void compositionHasAFileToo() throws Exception {
        JsonNode composition = twilio.get("/v1/Compositions?Status=completed").at("/compositions/0");
        long length = composition.get("size").asLong();

        HttpResponse<byte[]> response = twilio.send(TestClient.requestWithoutCredentials(twilio.mediaUrl(composition))
                .header("Range", "bytes=-100"));

        assertThat(response.statusCode()).isEqualTo(206);
        assertThat(response.body()).hasSize(100);
        assertThat(header(response, "Content-Range"))
                .isEqualTo("bytes " + (length - 100) + "-" + (length - 1) + "/" + length);
        assertThat(header(response, "Content-Type"))
                .isEqualTo("video/" + composition.get("format").asText());
    }

    @Test
    void headHasTheSameHeadersAndNoBody() throws Exception {
        HttpResponse<byte[]> whole = get(url);

        HttpResponse<byte[]> head = twilio.send(TestClient.requestWithoutCredentials(url)
                .method("HEAD", BodyPublishers.noBody())
                .header("Range", "bytes=0-1"));

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (String name : List.of("Content-Length", "Content-Type", "ETag", "Last-Modified", "Accept-Ranges")) {
            assertThat(header(head, name)).as(name).isEqualTo(header(whole, name));
        }
    }

    @ParameterizedTest
    @CsvSource({"100-199, 100, 199", "5000-, 5000, end", "-500, -500, end"})
    void rangeGives206AndItsBytes(String range, int first, String last) throws Exception {
        int from = first < 0 ? size + first : first;
        int to = last.equals("end") ? size - 1 : Integer.parseInt(last);

        HttpResponse<byte[]> part = get(url, "Range", "bytes=" + range);

        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(header(part, "Content-Range")).isEqualTo("bytes " + from + "-" + to + "/" + size);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(get(url).body(), from, to + 1));
    }

    @Test
    void rangeBeyondTheEndGives416() throws Exception {
        HttpResponse<byte[]> response = get(url, "Range", "bytes=" + size + "-");

        assertThat(response.statusCode()).isEqualTo(416);
        assertThat(new String(response.body(), UTF_8)).contains("<Code>InvalidRange</Code>");
        assertThat(header(response, "Content-Range")).isEqualTo("bytes */" + size);
    }

    @Test
    void severalRangesAreIgnored() throws Exception {
        HttpResponse<byte[]> response = get(url, "Range", "bytes=0-1,5-6");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).hasSize(size);
    }

    @Test
    void resumedDownloadCompletesTheFile() throws Exception {
        HttpResponse<byte[]> start = get(url, "Range", "bytes=0-9999");
        String fresh = twilio.mediaUrl(recording);

        HttpResponse<byte[]> rest = get(fresh, "Range", "bytes=10000-", "If-Range", header(start, "ETag"));

        assertThat(rest.statusCode()).isEqualTo(206);
        assertThat(get(url).body()).startsWith(start.body()).endsWith(rest.body());
        assertThat(rest.body()).hasSize(size - 10_000);
    }

    @Test
    void ifRangeWithAnotherTagGivesTheWholeFile() throws Exception {
        HttpResponse<byte[]> response = get(url, "Range", "bytes=10000-", "If-Range", "\"other\"");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).hasSize(size);
    }

    @Test
    void hugeFileHasItsSizeAndItsEnd() throws Exception {
        JsonNode huge = huge(twilio);
        long bytes = huge.get("size").asLong();

        HttpResponse<byte[]> response = get(twilio.mediaUrl(huge), "Range", "bytes=" + (bytes - 5) + "-");

        assertThat(response.body()).hasSize(5);
        assertThat(header(response, "Content-Type")).isEqualTo("video/x-matroska");
        assertThat(header(response, "Content-Range"))
                .isEqualTo("bytes " + (bytes - 5) + "-" + (bytes - 1) + "/" + bytes);
    }

    @Test
    void closeCutsADownload() throws Exception {
        StandIn other = StandIn.builder().start();
        TestClient client = TestClient.ofTwilio(other);
        InputStream download = HttpClient.newHttpClient()
                .send(
                        TestClient.requestWithoutCredentials(client.mediaUrl(huge(client)))
                                .build(),
                        BodyHandlers.ofInputStream())
                .body();
        assertThat(download.readNBytes(5_000_000)).hasSize(5_000_000);

        other.close();

        assertThatThrownBy(() -> download.readNBytes(500_000_000)).isInstanceOf(IOException.class);
        assertThat(other.failures()).isEmpty();
    }

    private static JsonNode huge(TestClient client) throws Exception {
        return client.completedRecordings().stream()
                .filter(one -> one.get("size").asLong() > 1L << 31)
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<byte[]> get(String target, String... headers) throws Exception {
        var request = TestClient.requestWithoutCredentials(target);
        return twilio.send(headers.length == 0 ? request : request.headers(headers));
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
