package dev.tapedeck.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.signalwire.SignalWireVideo;
import dev.tapedeck.stub.StandIn;
import dev.tapedeck.twilio.TwilioVideo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class EnvironmentTest {
    private static final StandIn STAND_IN =
            StandIn.builder().twilioRecordings(2).signalWireRecordings(3).start();

    @AfterAll
    static void stop() {
        STAND_IN.close();
    }

    @Test
    void readsTheKeyOrTheAccountOfTwilio() {
        String url = STAND_IN.twilioUrl().toString();
        Map<String, String> key = Map.of(
                "TWILIO_API_KEY",
                STAND_IN.twilioApiKey(),
                "TWILIO_API_SECRET",
                " " + STAND_IN.twilioApiSecret() + "\n",
                "TWILIO_VIDEO_URL",
                url);
        Map<String, String> account = Map.of(
                "TWILIO_API_KEY",
                " ",
                "TWILIO_ACCOUNT_SID",
                STAND_IN.twilioAccountSid(),
                "TWILIO_AUTH_TOKEN",
                STAND_IN.twilioAuthToken(),
                "TWILIO_VIDEO_URL",
                url);

        for (Map<String, String> environment : List.of(key, account)) {
            try (TwilioVideo twilio =
                    TwilioVideo.builder().environment(environment).build()) {
                assertThat(twilio.recordings().list()).hasSize(2);
            }
        }
    }

    @Test
    void namesMissingVariablesOfTwilio() {
        String expected = "Expected TWILIO_API_KEY and TWILIO_API_SECRET, or TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN,"
                + " in the environment but ";
        assertThatThrownBy(() -> TwilioVideo.builder().environment(Map.of("PATH", "/bin")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(expected + "none of them is set");
        assertThatThrownBy(() -> TwilioVideo.builder().environment(Map.of("TWILIO_ACCOUNT_SID", "AC1")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(expected + "TWILIO_AUTH_TOKEN is not set");
        Map<String, String> ids = Map.of("TWILIO_ACCOUNT_SID", "AC1", "TWILIO_API_KEY", "SK1");
        assertThatThrownBy(() -> TwilioVideo.builder().environment(ids))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(expected + "TWILIO_API_SECRET and TWILIO_AUTH_TOKEN are not set");
    }

    @Test
    void readsTheSpaceAndTheProjectOfSignalWire() {
        Map<String, String> environment = new HashMap<>(Map.of(
                "SIGNALWIRE_SPACE", "https://acme.signalwire.com/",
                "SIGNALWIRE_PROJECT_ID", STAND_IN.signalWireProjectId(),
                "SIGNALWIRE_API_TOKEN", STAND_IN.signalWireApiToken(),
                "SIGNALWIRE_VIDEO_URL", STAND_IN.signalWireUrl().toString()));
        try (SignalWireVideo signalWire =
                SignalWireVideo.builder().environment(environment).build()) {
            assertThat(signalWire.recordings().list()).hasSize(3);
        }

        environment.remove("SIGNALWIRE_SPACE");
        try (SignalWireVideo signalWire =
                SignalWireVideo.builder().environment(environment).build()) {
            assertThat(signalWire.recordings().list()).hasSize(3);
        }
    }

    @Test
    void namesMissingVariablesOfSignalWire() {
        String expected = "Expected SIGNALWIRE_SPACE and SIGNALWIRE_PROJECT_ID and SIGNALWIRE_API_TOKEN, or"
                + " SIGNALWIRE_VIDEO_URL and SIGNALWIRE_PROJECT_ID and SIGNALWIRE_API_TOKEN, in the environment but ";
        Map<String, String> environment =
                new HashMap<>(Map.of("SIGNALWIRE_PROJECT_ID", "1", "SIGNALWIRE_API_TOKEN", "2"));
        assertThatThrownBy(() -> SignalWireVideo.builder().environment(environment))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(expected + "SIGNALWIRE_SPACE and SIGNALWIRE_VIDEO_URL are not set");

        environment.put("SIGNALWIRE_SPACE", "acme");
        environment.remove("SIGNALWIRE_API_TOKEN");
        assertThatThrownBy(() -> SignalWireVideo.builder().environment(environment))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(expected + "SIGNALWIRE_API_TOKEN is not set");
    }
}
