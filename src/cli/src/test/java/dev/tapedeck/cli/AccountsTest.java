package dev.tapedeck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.cli.text.Terminal;
import dev.tapedeck.stub.ReceivedRequest;
import dev.tapedeck.stub.StandIn;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The quickstart with an account's credentials in the environment. The stand-in serves as the account. */
class AccountsTest {
    private final StandIn account = StandIn.builder().start();

    @AfterEach
    void stop() {
        account.close();
    }

    @Test
    void listsTheFirstTwentyRecordingsByApiKey() {
        List<String> lines = run(Map.of(
                "TWILIO_API_KEY", account.twilioApiKey(),
                "TWILIO_API_SECRET", account.twilioApiSecret(),
                "TWILIO_VIDEO_URL", account.twilioUrl().toString()));

        assertThat(lines).filteredOn(line -> line.startsWith("twilio  ")).hasSize(20);
        assertThat(lines)
                .startsWith("Listing recordings of the twilio account ...")
                .contains("twilio: the first 20 recordings of the account");
        assertThat(account.requests())
                .extracting(ReceivedRequest::toString)
                .containsExactly("TWILIO GET /v1/Recordings?PageSize=20 -> 200");
    }

    @Test
    void listsByAuthToken() {
        run(Map.of(
                "TWILIO_ACCOUNT_SID", account.twilioAccountSid(),
                "TWILIO_AUTH_TOKEN", account.twilioAuthToken(),
                "TWILIO_VIDEO_URL", account.twilioUrl().toString()));

        assertThat(account.requests()).extracting(ReceivedRequest::status).containsExactly(200);
    }

    @Test
    void listsTheFirstTwentyRecordingsOfSignalWire() {
        List<String> lines = run(Map.of(
                "SIGNALWIRE_SPACE", "acme.signalwire.com",
                "SIGNALWIRE_PROJECT_ID", account.signalWireProjectId(),
                "SIGNALWIRE_API_TOKEN", account.signalWireApiToken(),
                "SIGNALWIRE_VIDEO_URL", account.signalWireUrl().toString()));

        assertThat(lines).contains("signalwire: the first 20 recordings of the account");
        assertThat(account.requests())
                .extracting(ReceivedRequest::toString)
                .containsExactly("SIGNALWIRE GET /api/video/room_recordings?page_size=20 -> 200");
    }

    @Test
    void reportsAFailureAndListsTheOtherAccount() {
        List<String> lines = run(Map.of(
                "TWILIO_API_KEY", "SK0123456789abcdef0123456789abcdef",
                "TWILIO_API_SECRET", "wrong",
                "TWILIO_VIDEO_URL", account.twilioUrl().toString(),
                "SIGNALWIRE_SPACE", "https://acme.signalwire.com",
                "SIGNALWIRE_PROJECT_ID", account.signalWireProjectId(),
                "SIGNALWIRE_API_TOKEN", account.signalWireApiToken(),
                "SIGNALWIRE_VIDEO_URL", account.signalWireUrl().toString()));

        assertThat(lines)
                .contains(
                        "twilio: GET /v1/Recordings failed with 401: Authenticate (code 20003)",
                        "signalwire: the first 20 recordings of the account",
                        "failed");
    }

    @Test
    void reportsIncompleteCredentials() {
        assertThat(run(Map.of("TWILIO_API_KEY", "SK0123456789abcdef0123456789abcdef")))
                .containsExactly(
                        "Expected TWILIO_API_KEY and TWILIO_API_SECRET, or TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN,"
                                + " in the environment but TWILIO_API_SECRET is not set",
                        "failed");
    }

    @Test
    void ignoresIncompleteCredentialsBesideCompleteOnes() {
        List<String> lines = run(Map.of(
                "TWILIO_API_KEY", "SK0123456789abcdef0123456789abcdef",
                "TWILIO_ACCOUNT_SID", account.twilioAccountSid(),
                "TWILIO_AUTH_TOKEN", account.twilioAuthToken(),
                "TWILIO_VIDEO_URL", account.twilioUrl().toString()));

        assertThat(lines)
                .contains("twilio: the first 20 recordings of the account")
                .doesNotContain("failed");
    }

    private static List<String> run(Map<String, String> environment) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, UTF_8);
        if (!Quickstart.run(environment, new Terminal(out, UTF_8, Integer.MAX_VALUE))) {
            out.println("failed");
        }
        return printed.toString(UTF_8).lines().toList();
    }
}
