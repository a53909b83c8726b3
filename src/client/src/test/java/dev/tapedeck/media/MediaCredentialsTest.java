package dev.tapedeck.media;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.client.WireMock.unauthorized;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.tapedeck.error.MediaUnavailableException;
import dev.tapedeck.server.Wire;
import dev.tapedeck.twilio.TwilioVideo;
import java.io.IOException;
import java.util.Locale;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Credentials are sent only to the service, never to a host named in a response. */
class MediaCredentialsTest {
    @RegisterExtension
    static final WireMockExtension SERVICE = Wire.server();

    @RegisterExtension
    static final WireMockExtension STORAGE = Wire.unchecked();

    @RegisterExtension
    static final WireMockExtension SECOND_STORAGE = Wire.unchecked();

    @Test
    void credentialsAreNotSentToTheTargetOfTwiliosRedirect() throws IOException {
        Files.store(Files.bytes(10), STORAGE, SERVICE);

        Files.ofTwilio(SERVICE).stream().close();

        assertSignedOnlyAt(SERVICE);
    }

    @Test
    void credentialsAreNotSentToTheAddressInTwiliosBody() throws IOException {
        Files.store(Files.bytes(10), STORAGE, SERVICE);
        Wire.answer(SERVICE, okJson("{\"redirect_to\":\"" + Wire.url(STORAGE) + Files.SIGNED + "\"}"));

        Files.ofTwilio(SERVICE).stream().close();

        assertSignedOnlyAt(SERVICE);
    }

    @Test
    void credentialsAreNotSentToSignalWiresStorageHost() throws IOException {
        Files.store(Files.bytes(10), STORAGE, SERVICE);
        Wire.answer(
                SERVICE,
                okJson(Files.signalWireRecording('"' + Wire.url(STORAGE).toString() + Files.SIGNED + '"')));

        Files.signalWire(SERVICE).recordings().media(Files.ID).stream().close();

        assertSignedOnlyAt(SERVICE);
    }

    @Test
    void credentialsAreNotSentAfterARedirectOfTheStorageHost() throws IOException {
        Files.store(Files.bytes(10), SECOND_STORAGE, SERVICE);
        Files.redirect(SERVICE, Wire.url(STORAGE) + Files.SIGNED);
        Wire.answer(STORAGE, temporaryRedirect(Wire.url(SECOND_STORAGE) + "/moved"));

        Files.ofTwilio(SERVICE).stream().close();

        assertSignedOnlyAt(SERVICE);
        assertThat(Wire.urls(SECOND_STORAGE)).containsExactly("/moved");
        assertThat(Wire.requests(SECOND_STORAGE)).noneMatch(MediaCredentialsTest::isSigned);
    }

    @Test
    void credentialsAreNotSentForAFileOnTheServicesOwnHost() throws IOException {
        Wire.answer(STORAGE, aResponse().withBody("bytes"));
        STORAGE.stubFor(get(urlPathMatching(".*/Media")).willReturn(temporaryRedirect("/media/file")));

        Files.ofTwilio(STORAGE).stream().close();

        assertThat(Wire.urls(STORAGE)).last().isEqualTo("/media/file");
        assertThat(Wire.requests(STORAGE))
                .extracting(MediaCredentialsTest::isSigned)
                .containsExactly(true, false);
    }

    @Test
    void credentialsOfTheCallersClientAreNotSent() {
        Files.redirect(SERVICE, Wire.url(STORAGE) + Files.SIGNED);
        Wire.answer(STORAGE, unauthorized());
        OkHttpClient own = new OkHttpClient.Builder()
                .authenticator((route, response) -> response.request()
                        .newBuilder()
                        .header("Authorization", "Bearer of the caller")
                        .build())
                .addInterceptor(chain -> chain.proceed(
                        chain.request().newBuilder().header("X-Own", "1").build()))
                .addNetworkInterceptor(chain -> chain.proceed(
                        chain.request().newBuilder().header("X-Own", "2").build()))
                .build();
        Media media = TwilioVideo.builder()
                .apiKey("SK0123456789abcdef0123456789abcdef", "s3cret")
                .baseUrl(Wire.url(SERVICE))
                .options(Wire.once())
                .httpClient(own)
                .build()
                .recordings()
                .media(Files.SID);

        assertThatThrownBy(media::stream).isInstanceOf(MediaUnavailableException.class);

        assertThat(Wire.requests(STORAGE)).isNotEmpty().noneMatch(MediaCredentialsTest::isSigned);
        assertThat(Wire.requests(STORAGE)).noneMatch(request -> request.containsHeader("X-Own"));
    }

    private static void assertSignedOnlyAt(WireMockExtension service) {
        assertThat(Wire.requests(service)).hasSize(1).allMatch(MediaCredentialsTest::isSigned);
        assertThat(Wire.requests(STORAGE)).hasSize(1).noneMatch(MediaCredentialsTest::isSigned);
    }

    private static boolean isSigned(Request request) {
        return request.getAllHeaderKeys().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .anyMatch(name -> name.contains("authorization") || name.equals("cookie"));
    }
}
