package dev.tapedeck.calls;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.tapedeck.server.Wire;
import dev.tapedeck.signalwire.SignalWireVideo;
import dev.tapedeck.signalwire.id.ProjectId;
import dev.tapedeck.twilio.AccessToken;
import dev.tapedeck.twilio.TwilioVideo;
import dev.tapedeck.twilio.id.AccountSid;
import dev.tapedeck.twilio.id.ApiKeySid;
import dev.tapedeck.twilio.id.RecordingSid;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets that cannot be sent in a header, such as one with the line break of the file that it was read from. */
class SecretFormTest {
    @RegisterExtension
    static final WireMockExtension SERVICE = Wire.unchecked();

    @ParameterizedTest
    @ValueSource(strings = {"twilio", "signalwire"})
    void refusesSecretsOfSeveralLinesWithoutShowingThem(String provider) {
        for (String secret :
                List.of("s3cret\n", "s3cret\r\n", "s3cret\u0000", "\ts3cret", "s3cret\u2029", "s3\uD83C")) {
            assertThatThrownBy(basic(provider, secret)::run)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Expected the secret to be one line of text but it has a line break or another"
                            + " control character: use String.strip() on what is read from a file");
        }
        assertThatThrownBy(basic(provider, "")::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected the secret but it is empty");
        assertThatCode(basic(provider, " s3cret:ü ")::run).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SK1\n", "", "SK1:s3cret", "ACs3cret"})
    void refusesAMalformedApiKeySidWithoutShowingIt(String sid) {
        for (Runnable use : List.<Runnable>of(
                () -> TwilioVideo.builder().apiKey(sid, "s3cret"),
                () -> TwilioVideo.builder().apiKey(new ApiKeySid(sid), "s3cret"),
                () -> AccessToken.builder().apiKey(sid, "s3cret"),
                () -> AccessToken.builder().apiKey(new ApiKeySid(sid), "s3cret"))) {
            assertThatThrownBy(use::run)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasNoCause()
                    .hasMessage(
                            "Expected an API key's SID (SK and 32 hex digits) but it has another form: did you swap it"
                                    + " with the secret?");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"AC1", "SKs3cret", "0123456789abcdef0123456789abcdef"})
    void refusesAMalformedAccountSidWithoutShowingIt(String sid) {
        for (Runnable use : List.<Runnable>of(
                () -> TwilioVideo.builder().account(sid, "s3cret"),
                () -> TwilioVideo.builder().account(new AccountSid(sid), "s3cret"),
                () -> AccessToken.builder().account(sid),
                () -> AccessToken.builder().account(new AccountSid(sid)))) {
            assertThatThrownBy(use::run)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasNoCause()
                    .hasMessage(
                            "Expected an Account SID (AC and 32 hex digits) but it has another form: did you swap it"
                                    + " with the auth token?");
        }
    }

    @Test
    void tellsAnAccountSidFromTheSidOfAnApiKey() {
        assertThatThrownBy(() -> TwilioVideo.builder().apiKey("AC0123456789abcdef0123456789abcdef", "s3cret"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected an API key's SID (SK and 32 hex digits) but it begins with AC: pass it to"
                        + " account(...)");
        assertThatThrownBy(() -> TwilioVideo.builder().account("SK0123456789abcdef0123456789abcdef", "s3cret"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected an Account SID (AC and 32 hex digits) but it begins with SK: pass it to"
                        + " apiKey(...)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0123456789abcdef0123456789abcdef", "1-1-1-1-1", ""})
    void refusesAMalformedProjectIdWithoutShowingIt(String id) {
        for (Runnable use : List.<Runnable>of(
                () -> SignalWireVideo.builder().project(id, "s3cret"),
                () -> SignalWireVideo.builder().project(new ProjectId(id), "s3cret"))) {
            assertThatThrownBy(use::run)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasNoCause()
                    .hasMessage("Expected a project id (a UUID) but it has another form: did you swap it with the"
                            + " API token?");
        }
    }

    @Test
    void namesMalformedVariablesWithoutShowingThem() {
        Map<String, String> key = Map.of("TWILIO_API_KEY", "s3cret", "TWILIO_API_SECRET", "SK1");
        assertThatThrownBy(() -> TwilioVideo.builder().environment(key))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("did you swap it with the secret? (TWILIO_API_KEY, TWILIO_API_SECRET)");
        Map<String, String> flaws = Map.of(
                "localhost:4010", "it has another scheme",
                "http://user:s3cret@localhost", "it has a user",
                "http://local host", "it is not a URL",
                "ftp://a", "it has another scheme");
        flaws.forEach((url, flaw) -> assertThatThrownBy(
                        () -> TwilioVideo.builder().environment(Map.of("TWILIO_VIDEO_URL", url)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasNoCause()
                .hasMessage("Expected TWILIO_VIDEO_URL to be an http or https URL, without user, query and fragment,"
                        + " but " + flaw + ": correct this variable"));
        Map<String, String> project =
                Map.of("SIGNALWIRE_SPACE", "ac me", "SIGNALWIRE_PROJECT_ID", "s3cret", "SIGNALWIRE_API_TOKEN", "PT1");
        assertThatThrownBy(() -> SignalWireVideo.builder().environment(project))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected the name of a space such as acme but was \"ac me\" (SIGNALWIRE_SPACE)");
    }

    @Test
    void sendsNonAsciiSecretsInUtf8() {
        Wire.answer(SERVICE, okJson("{}"));

        TwilioVideo.builder()
                .account("AC0123456789abcdef0123456789abcdef", "Schlüssel-会")
                .baseUrl(Wire.url(SERVICE))
                .build()
                .recordings()
                .fetch(RecordingSid.of("RT0123456789abcdef0123456789abcdef"));

        // printf '%s' 'AC0123456789abcdef0123456789abcdef:Schlüssel-会' | base64
        assertThat(Wire.requests(SERVICE).get(0).getHeader("Authorization"))
                .isEqualTo("Basic QUMwMTIzNDU2Nzg5YWJjZGVmMDEyMzQ1Njc4OWFiY2RlZjpTY2hsw7xzc2VsLeS8mg==");
    }

    @Test
    void usesTheLastCredentials() {
        Wire.answer(SERVICE, okJson("{}"));

        TwilioVideo.builder()
                .bearerToken(() -> "t0ken")
                .authorization(() -> "Other scheme")
                .apiKey("SK0123456789abcdef0123456789abcdef", "s3cret")
                .baseUrl(Wire.url(SERVICE))
                .build()
                .recordings()
                .fetch(RecordingSid.of("RT0123456789abcdef0123456789abcdef"));

        assertThat(Wire.requests(SERVICE).get(0).getHeader("Authorization"))
                .isEqualTo("Basic U0swMTIzNDU2Nzg5YWJjZGVmMDEyMzQ1Njc4OWFiY2RlZjpzM2NyZXQ=");
    }

    private static Runnable basic(String provider, String secret) {
        return provider.equals("twilio")
                ? () -> TwilioVideo.builder().account("AC0123456789abcdef0123456789abcdef", secret)
                : () -> SignalWireVideo.builder().project("11111111-2222-3333-4444-555555555555", secret);
    }
}
