package dev.tapedeck.stub.twilio.room;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.stub.StandIn;
import dev.tapedeck.stub.TestClient;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two clients change a room concurrently. Each change reads the clock, which blocks until a second change reads it. */
class ConcurrentChangesTest {

    /** Releases two threads together. A thread that stays alone, as expected, continues after a timeout. */
    private static final class BarrierClock extends Clock {
        private volatile CyclicBarrier both = new CyclicBarrier(1);

        void expectTwo() {
            both = new CyclicBarrier(2);
        }

        @Override
        public Instant instant() {
            try {
                both.await(300, TimeUnit.MILLISECONDS);
            } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
                // Alone, as expected: the other thread waits until this one is done.
            }
            return Instant.parse("2026-11-21T09:00:00Z");
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private final BarrierClock clock = new BarrierClock();
    private final StandIn standIn = StandIn.builder().clock(clock).start();
    private final TestClient twilio = TestClient.ofTwilio(standIn);

    @AfterEach
    void close() {
        assertThat(standIn.failures()).isEmpty();
        standIn.close();
    }

    @Test
    void nameGoesToOneRoomOnly() throws Exception {
        clock.expectTwo();

        assertThat(atOnce(() -> create("daily"), () -> create("daily"))).containsExactlyInAnyOrder(201, 400);
        assertThat(rooms()).hasSize(1);
    }

    @Test
    void concurrentChangesOfARoomAreBothKept() throws Exception {
        create("daily");
        clock.expectTwo();

        atOnce(() -> standIn.joinTwilioRoom("daily", "ada"), () -> standIn.joinTwilioRoom("daily", "bob"));

        assertThat(twilio.get("/v1/Rooms/daily/Participants").get("participants"))
                .extracting(one -> one.get("identity").asText())
                .containsExactlyInAnyOrder("ada", "bob");
    }

    private interface Action {
        Object run() throws Exception;
    }

    private static Stream<Object> atOnce(Action one, Action other) {
        CompletableFuture<Object> first = CompletableFuture.supplyAsync(() -> run(one));
        CompletableFuture<Object> second = CompletableFuture.supplyAsync(() -> run(other));
        return Stream.of(first.join(), second.join());
    }

    private static Object run(Action action) {
        try {
            return action.run();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private Object create(String name) throws Exception {
        return twilio.send(twilio.post("/v1/Rooms", "UniqueName=" + name)).statusCode();
    }

    private JsonNode rooms() throws Exception {
        return twilio.get("/v1/Rooms").get("rooms");
    }
}
