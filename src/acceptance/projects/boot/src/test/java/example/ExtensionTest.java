package example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.stub.StandIn;
import dev.tapedeck.stub.junit.StandInExtension;
import dev.tapedeck.twilio.TwilioVideo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The extension on the JUnit that Spring Boot 4 brings. */
class ExtensionTest {
    @RegisterExtension
    static final StandInExtension STAND_IN =
            StandInExtension.with(StandIn.empty()).perClass().failOnViolations();

    @Test
    void runsOnJUnit6() {
        assertThat(ExtensionContext.class.getPackage().getImplementationVersion())
                .startsWith("6.");
    }

    @Test
    void givesAStandIn(StandIn standIn) {
        standIn.twilio().room("standup").recording();
        try (TwilioVideo twilio =
                TwilioVideo.builder().environment(standIn.environment()).build()) {
            assertThat(twilio.recordings().list().toList()).hasSize(1);
        }
    }
}
