package dev.tapedeck.internal.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DownloadQueueTest {
    private final DownloadQueue<String> relay = new DownloadQueue<>(1);

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
