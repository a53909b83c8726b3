package dev.tapedeck.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.tapedeck.ClientOptions;
import dev.tapedeck.error.CallInterruptedException;
import dev.tapedeck.internal.calls.TimeSource;
import dev.tapedeck.server.FullBacklog;
import dev.tapedeck.server.RawResponse;
import dev.tapedeck.server.RawResponse.End;
import dev.tapedeck.server.SocketServer;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An interrupt ends a call at once, wherever it is, and the flag stays set for the caller. */
@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class InterruptedCallTest {
    private static final RawResponse HALF =
            RawResponse.of("200 OK|Content-Type: application/json|Content-Length: 500", "{\"id\":");

    private record Ending(Throwable thrown, boolean interrupted) {}

    @Test
    void interruptBeforeTheCallEndsIt() {
        try (SocketServer server = SocketServer.giving(RawResponse.json("{}"))) {
            Thread.currentThread().interrupt();

            Throwable thrown = catchThrowable(() -> RoomCall.GET.call(server.url(), ClientOptions.defaults()));

            assertInterrupted(new Ending(thrown, Thread.interrupted()), 1);
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void interruptInAPauseEndsTheCall() throws Exception {
        CountDownLatch pausing = new CountDownLatch(1);
        TimeSource time = pause -> {
            pausing.countDown();
            TimeUnit.DAYS.sleep(1);
        };
        try (SocketServer server = SocketServer.giving(RawResponse.of("503 Busy|Content-Length: 0", ""))) {
            Ending ending = interrupted(server.url(), time, thread -> pausing.await());

            assertInterrupted(ending, 1);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void interruptWhileConnectingEndsTheCall() throws Exception {
        try (FullBacklog full = new FullBacklog()) {
            assertInterrupted(interrupted(full.url(), TimeSource.SYSTEM, InterruptedCallTest::awaitWaiting), 1);
        }
    }

    @Test
    void interruptWhileWaitingEndsTheCall() throws Exception {
        assertInterruptedWithin(RawResponse.stalled(""));
    }

    @Test
    void interruptWithinAResponseEndsTheCall() throws Exception {
        assertInterruptedWithin(HALF.then(End.STALLED));
    }

    @Test
    void interruptWithinATricklingResponseEndsTheCall() throws Exception {
        assertInterruptedWithin(HALF.then(End.TRICKLING));
    }

    private static void assertInterruptedWithin(RawResponse answer) throws Exception {
        try (SocketServer server = SocketServer.giving(answer)) {
            assertInterrupted(interrupted(server.url(), TimeSource.SYSTEM, thread -> server.awaitResponse()), 1);

            assertThat(server.requests()).hasSize(1);
            server.awaitAbandonment();
        }
    }

    private static void assertInterrupted(Ending ending, int attempts) {
        assertThat(ending.thrown())
                .isInstanceOf(CallInterruptedException.class)
                .hasMessage(RoomCall.GET.title() + " got no response: the thread was interrupted");
        assertThat(((CallInterruptedException) ending.thrown()).attempts()).isEqualTo(attempts);
        assertThat(ending.interrupted()).isTrue();
    }

    private interface Moment {
        void await(Thread thread) throws InterruptedException;
    }

    private static void awaitWaiting(Thread thread) {
        while (thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
    }

    /** Returns how a call ends if its thread is interrupted at this moment. */
    private static Ending interrupted(URI server, TimeSource time, Moment moment) throws Exception {
        CompletableFuture<Ending> ending = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            Throwable thrown = catchThrowable(() -> RoomCall.GET.call(server, ClientOptions.defaults(), time));
            ending.complete(new Ending(thrown, Thread.interrupted()));
        });
        thread.start();
        moment.await(thread);
        thread.interrupt();
        return ending.get(5, TimeUnit.SECONDS);
    }
}
