package example;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.tapedeck.twilio.TwilioVideo;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** WireMock's standalone jar finds the mappings on the class path. */
class WireMockTest {
    @Test
    void listsRecordings() {
        String mappings = "META-INF/dev.tapedeck/tapedeck-contracts/" + System.getProperty("tapedeck.version");
        WireMockServer server = new WireMockServer(options().dynamicPort().usingFilesUnderClasspath(mappings));
        server.start();
        try (TwilioVideo twilio = Stubs.client(URI.create(server.baseUrl()))) {
            assertThat(server.getStubMappings().size()).isGreaterThan(600);
            assertThat(twilio.recordings().list().toList()).isNotEmpty();
        } finally {
            server.stop();
        }
    }
}
