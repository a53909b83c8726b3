package dev.tapedeck.media;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static dev.tapedeck.media.Files.ofTwilio;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.tapedeck.error.MediaTooLargeException;
import dev.tapedeck.error.MediaUnavailableException;
import dev.tapedeck.error.UnexpectedResponseException;
import dev.tapedeck.server.Wire;
import dev.tapedeck.twilio.TwilioVideo;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Responses that are not a file, and links that do not lead to one, are not saved. */
class OddStorageTest {
    @RegisterExtension
    static final WireMockExtension SERVICE = Wire.server();

    @RegisterExtension
    static final WireMockExtension STORAGE = Wire.unchecked();

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(ints = {201, 202, 203, 204, 205, 206, 207})
    void onlyStatus200IsTheWholeFile(int status) throws IOException {
        Files.redirect(SERVICE, Wire.url(STORAGE) + Files.SIGNED);
        Wire.answer(STORAGE, aResponse().withStatus(status).withHeader("Content-Range", "bytes 0-4/5000"));
        Path target = java.nio.file.Files.writeString(directory.resolve("track.mkv"), "older");

        assertThatThrownBy(() -> ofTwilio(SERVICE).saveTo(target))
                .isInstanceOf(MediaUnavailableException.class)
                .hasMessageEndingWith("with " + status);

        assertThat(target).hasContent("older");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void appliesTheSizeLimit(boolean told) {
        Files.redirect(SERVICE, Wire.url(STORAGE) + Files.SIGNED);
        var answer = aResponse().withBody(Files.bytes(1_001));
        Wire.answer(STORAGE, told ? answer.withHeader("Content-Length", "1001") : answer);

        assertThatThrownBy(() -> ofTwilio(SERVICE).withMaxFileBytes(1_000).saveTo(directory.resolve("track.mkv")))
                .isInstanceOf(MediaTooLargeException.class)
                .hasMessage("Expected the file of GET /v1/Recordings/" + Files.SID
                        + "/Media to have at most 1000 bytes but it " + (told ? "has 1001" : "is larger")
                        + ": raise withMaxFileBytes(...) or maxFileBytes(...)");
        assertThat(directory).isEmptyDirectory();
        assertThat(ofTwilio(SERVICE).withMaxFileBytes(1_001).saveTo(directory.resolve("track.mkv")))
                .isNotNull();
    }

    @Test
    void keepsASymbolicLinkAndReplacesItsTarget() throws IOException {
        Files.store(Files.bytes(10), STORAGE, SERVICE);
        Path real = java.nio.file.Files.writeString(directory.resolve("real.mkv"), "older");
        Path link = java.nio.file.Files.createSymbolicLink(directory.resolve("link.mkv"), real);

        ofTwilio(SERVICE).saveTo(link);

        assertThat(link).isSymbolicLink();
        assertThat(real).hasBinaryContent(Files.bytes(10));
    }

    @Test
    void refusesAnHttpLinkOfAnHttpsService() {
        OkHttpClient canned = new OkHttpClient.Builder()
                .addInterceptor(chain -> new Response.Builder()
                        .request(chain.request())
                        .protocol(Protocol.HTTP_1_1)
                        .code(302)
                        .message("Found")
                        .header("Location", Wire.url(STORAGE) + Files.SIGNED)
                        .body(ResponseBody.create("", null))
                        .build())
                .build();
        TwilioVideo twilio = TwilioVideo.builder()
                .apiKey("SK0123456789abcdef0123456789abcdef", "s3cret")
                .baseUrl(URI.create("https://127.0.0.1"))
                .httpClient(canned)
                .build();

        assertThatThrownBy(() -> twilio.recordings().media(Files.SID).stream())
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessage("GET /v1/Recordings/" + Files.SID
                        + "/Media: Expected an https link to the media file, as the service is, but it is http");
        assertThat(Wire.urls(STORAGE)).isEmpty();
    }
}
