package example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.twilio.TwilioVideo;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.cloud.contract.stubrunner.spring.AutoConfigureStubRunner;
import org.springframework.cloud.contract.stubrunner.spring.StubRunnerPort;
import org.springframework.cloud.contract.stubrunner.spring.StubRunnerProperties.StubsMode;

/** Spring Cloud Contract's Stub Runner finds the mappings on the class path. */
@SpringBootTest(classes = StubRunnerTest.class)
@AutoConfigureStubRunner(ids = "dev.tapedeck:tapedeck-contracts", stubsMode = StubsMode.CLASSPATH)
class StubRunnerTest {
    @StubRunnerPort("tapedeck-contracts")
    private int port;

    @Test
    void listsRecordings() {
        try (TwilioVideo twilio = Stubs.client(URI.create("http://localhost:" + port))) {
            assertThat(twilio.recordings().list().toList()).isNotEmpty();
        }
    }
}
