package dev.tapedeck.media;

import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static dev.tapedeck.media.Files.ofTwilio;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.tapedeck.Wire;
import dev.tapedeck.error.ApiException;
import dev.tapedeck.error.ConnectionException;
import dev.tapedeck.error.MediaUnavailableException;
import dev.tapedeck.error.NotFoundException;
import dev.tapedeck.error.UnexpectedResponseException;
import dev.tapedeck.twilio.TwilioVideo;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaRefusalsTest {
    @RegisterExtension
    static final WireMockExtension SERVICE = Wire.server();

    @RegisterExtension
    static final WireMockExtension STORAGE = Wire.unchecked();

    private static final String TITLE = "GET /v1/Recordings/" + Files.SID + "/Media";

    @Test
    void aRecordingThatIsNotThereIsNotFound() {
        Wire.answer(SERVICE, jsonResponse("{\"code\":20404,\"message\":\"Not here\"}", 404));

        assertThatThrownBy(() -> ofTwilio(SERVICE).stream())
                .isInstanceOf(NotFoundException.class)
                .hasMessage(TITLE + " failed with 404: Not here (code 20404)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"redirect_to\":", "[]", "{\"redirect_to\":5}", "nothing"})
    void namesTheRequestWhoseRedirectCannotBeRead(String body) {
        Wire.answer(SERVICE, status(302).withBody(body));

        assertThatThrownBy(() -> ofTwilio(SERVICE).link())
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessageStartingWith(TITLE + ": Expected ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "[]", "{}", "true"})
    void namesTheRequestOfARecordingWhoseUriCannotBeRead(String uri) {
        Wire.answer(SERVICE, okJson(Files.signalWireRecording(uri)));

        assertThatThrownBy(() -> Files.signalWire(SERVICE)
                        .roomRecordings()
                        .media(Files.ID)
                        .link())
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessageStartingWith("GET /api/video/room_recordings/" + Files.ID + ": Expected ");
    }

    @Test
    void signalWiresRecordingWithoutUriHasNoFile() {
        Wire.answer(SERVICE, okJson(Files.signalWireRecording("null")));
        Media media = Files.signalWire(SERVICE).roomRecordings().media(Files.ID);

        MediaUnavailableException none = catchThrowableOfType(MediaUnavailableException.class, media::link);

        assertThat(none)
                .hasMessage("GET /api/video/room_recordings/" + Files.ID
                        + ": The recording has no media file: it is not completed, or was deleted");
        assertThat(none.status()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404, 410, 500})
    void theStorageHostsRefusalHasItsStatusAndNoAddress(int status) {
        Files.redirect(SERVICE, Wire.url(STORAGE) + Files.SIGNED);
        Wire.answer(STORAGE, status(status).withBody("<Error><Signature>s3cret</Signature></Error>"));

        MediaUnavailableException refused =
                catchThrowableOfType(MediaUnavailableException.class, () -> ofTwilio(SERVICE).stream());

        assertThat(refused).hasMessage("The storage host refused the file of " + TITLE + " with " + status);
        assertThat(refused.status()).hasValue(status);
    }

    @Test
    void aBodyWithoutAnAddressBreaksTheContract() {
        Wire.answer(SERVICE, okJson("{\"other\":1}"));

        assertThatThrownBy(() -> ofTwilio(SERVICE).link())
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessage(TITLE + ": Expected a redirect or a body with 'redirect_to' but was neither");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://storage.example/file", "file:///etc/passwd", "javascript:1", "http://"})
    void anAddressThatIsNoUrlOfTheWebBreaksTheContract(String address) {
        Files.redirect(SERVICE, address);

        assertThatThrownBy(() -> ofTwilio(SERVICE).link())
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessage(TITLE + ": Expected an http or https link to the media file but was none");
    }

    @Test
    void aRedirectToNowhereIsAnError() {
        Wire.answer(SERVICE, status(302));

        assertThatThrownBy(() -> ofTwilio(SERVICE).link())
                .isExactlyInstanceOf(ApiException.class)
                .hasMessage(TITLE + " failed with 302");
    }

    @Test
    void aServiceBehindHttpsNeverLeadsToHttp() {
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
                .apiKey("SK1", "s3cret")
                .baseUrl(URI.create("https://127.0.0.1"))
                .httpClient(canned)
                .build();

        assertThatThrownBy(() -> twilio.recordings().media(Files.SID).stream())
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessage(TITLE + ": Expected an https link to the media file, as the service is, but it is http");
        assertThat(Wire.urls(STORAGE)).isEmpty();
    }

    @Test
    void aStorageHostThatIsNotThereIsAConnectionFailure() throws IOException {
        // Nobody listens there, and nobody else can begin to.
        try (Socket held = new Socket()) {
            held.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            Files.redirect(SERVICE, "http://127.0.0.1:" + held.getLocalPort() + Files.SIGNED);

            assertThatThrownBy(() -> ofTwilio(SERVICE).stream())
                    .isInstanceOf(ConnectionException.class)
                    .hasMessageStartingWith("The file of " + TITLE + " did not come: ")
                    .hasMessageNotContainingAny("s3cret", "bucket");
        }
    }
}
