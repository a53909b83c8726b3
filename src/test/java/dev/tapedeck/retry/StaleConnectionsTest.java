package dev.tapedeck.retry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.ClientOptions;
import dev.tapedeck.FakeWaiting;
import dev.tapedeck.RawAnswer;
import dev.tapedeck.RawAnswer.End;
import dev.tapedeck.RetryPolicy;
import dev.tapedeck.ScriptedServer;
import dev.tapedeck.internal.http.Caller;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server that closes its idle connections, as all do after a while, without having said so. */
@Timeout(30)
class StaleConnectionsTest {
    private static final int CONNECTIONS = 5;
    private static final RawAnswer KEPT_ALIVE = new RawAnswer(
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}", End.CLOSED);

    private final FakeWaiting waiting = new FakeWaiting();
    private final ClientOptions options =
            ClientOptions.defaults().withRetries(RetryPolicy.defaults().withWaiting(waiting));
    private final CyclicBarrier together = new CyclicBarrier(CONNECTIONS);

    @Test
    void costOneAttemptHoweverManyThereAre() {
        try (ScriptedServer server = ScriptedServer.by(this::answer);
                Caller caller = Method.caller(server.url(), options)) {
            IntStream.range(0, CONNECTIONS)
                    .mapToObj(number -> new Thread(() -> Method.GET.call(caller)))
                    .peek(Thread::start)
                    .toList()
                    .forEach(StaleConnectionsTest::join);

            Method.GET.call(caller);

            assertThat(server.requests()).hasSize(CONNECTIONS + 1);
            assertThat(waiting.pauses()).hasSize(1);
        }
    }

    private RawAnswer answer(int number, String head) {
        if (number < CONNECTIONS) {
            await();
        }
        return KEPT_ALIVE;
    }

    private void await() {
        try {
            together.await(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
