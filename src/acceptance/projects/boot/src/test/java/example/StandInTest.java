package example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.stub.StandIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest
class StandInTest {
    private static final StandIn STAND_IN = StandIn.empty().start();

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry registry) {
        STAND_IN.environment().forEach((name, value) -> registry.add(name, () -> value));
    }

    @Autowired
    private App.Inventory inventory;

    @BeforeEach
    void empty() {
        STAND_IN.reset();
    }

    @AfterAll
    static void close() {
        STAND_IN.close();
    }

    @Test
    void countsTheRecordingsOfBothServices() {
        STAND_IN.twilio().room("standup").recording();
        STAND_IN.signalWire().room("standup").recording();
        STAND_IN.signalWire().room("interview").recording();

        assertThat(inventory.count()).containsExactly(1, 2);
        assertThat(STAND_IN.violations()).isEmpty();
    }

    @Test
    void startsWithEmptyAccounts() {
        assertThat(inventory.count()).containsExactly(0, 0);
    }
}
