package dev.tapedeck.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RelayTest {
    private final Relay<String> relay = new Relay<>(1);

    @Test
    void aFailureComesBehindTheResults() throws InterruptedException {
        relay.fail(new IllegalStateException("first"));
        relay.fail(new IllegalStateException("second"));

        assertThat(relay.awaitResult()).isEmpty();
        assertThat(relay.failure()).get().hasToString("java.lang.IllegalStateException: first");
    }

    @Test
    void whatFailsBecauseAllWasDoneAndClosedIsNoFailure() throws InterruptedException {
        assertThat(relay.awaitTurn()).isTrue();
        relay.exhaust(null);
        relay.close();

        relay.fail(new InterruptedException());

        assertThat(relay.awaitResult()).isEmpty();
        assertThat(relay.failure()).isEmpty();
    }
}
