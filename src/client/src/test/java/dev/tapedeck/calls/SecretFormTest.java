package dev.tapedeck.calls;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.tapedeck.server.Wire;
import dev.tapedeck.signalwire.SignalWireVideo;
import dev.tapedeck.twilio.TwilioVideo;
import dev.tapedeck.twilio.id.RecordingSid;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets that no header takes, such as one with the line break of the file that it was read from. */
class SecretFormTest {
    @RegisterExtension
    static final WireMockExtension SERVICE = Wire.unchecked();

    @ParameterizedTest
    @ValueSource(strings = {"twilio", "signalwire"})
    void secretsOfMoreThanOneLineAreRefusedAndNotShown(String provider) {
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
    @ValueSource(strings = {"AC1\n", "", "AC1:s3cret"})
    void aUserNameOfMoreThanOneLineOrWithAColonIsRefused(String user) {
        assertThatThrownBy(() -> TwilioVideo.builder().apiKey(user, "s3cret").build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Expected the user name ")
                .hasMessageNotContaining("AC1");
    }

    @Test
    void secretsThatAreNotAsciiGoOutInUtf8() {
        Wire.answer(SERVICE, okJson("{}"));

        TwilioVideo.builder()
                .account("AC1", "Schlüssel-会")
                .baseUrl(Wire.url(SERVICE))
                .build()
                .recordings()
                .fetch(RecordingSid.of("RT0123456789abcdef0123456789abcdef"));

        // printf '%s' 'AC1:Schlüssel-会' | base64
        assertThat(Wire.requests(SERVICE).get(0).getHeader("Authorization"))
                .isEqualTo("Basic QUMxOlNjaGzDvHNzZWwt5Lya");
    }

    @Test
    void theLastCredentialsCount() {
        Wire.answer(SERVICE, okJson("{}"));

        TwilioVideo.builder()
                .bearerToken(() -> "t0ken")
                .authorization(() -> "Other scheme")
                .apiKey("SK1", "s3cret")
                .baseUrl(Wire.url(SERVICE))
                .build()
                .recordings()
                .fetch(RecordingSid.of("RT0123456789abcdef0123456789abcdef"));

        assertThat(Wire.requests(SERVICE).get(0).getHeader("Authorization")).isEqualTo("Basic U0sxOnMzY3JldA==");
    }

    private static Runnable basic(String provider, String secret) {
        return provider.equals("twilio")
                ? TwilioVideo.builder().account("AC1", secret)::build
                : SignalWireVideo.builder().space("acme").project("11111111-2222-3333-4444-555555555555", secret)
                        ::build;
    }
}
