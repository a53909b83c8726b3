package dev.tapedeck.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.server.Wire;
import dev.tapedeck.stub.StandIn;
import dev.tapedeck.twilio.TwilioVideo;
import dev.tapedeck.twilio.id.RecordingSid;
import dev.tapedeck.twilio.model.Recording;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** Many calls on many threads: each gets its own response, and nothing stays open. */
class CallsIT {
    private static final int THREADS = 64;
    private static final int CALLS = 20_000;

    @Test
    void callsOfThreads() throws Exception {
        assertAnswered(Executors.newFixedThreadPool(THREADS));
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_21)
    void callsOfVirtualThreads() throws Exception {
        // By reflection, because this is compiled for Java 17.
        assertAnswered((ExecutorService)
                Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null));
    }

    private static void assertAnswered(ExecutorService threads) throws Exception {
        HeldResources before = HeldResources.now();
        try (StandIn standIn = StandIn.builder().start()) {
            try (TwilioVideo twilio = client(standIn)) {
                List<RecordingSid> sids =
                        twilio.recordings().list().stream().map(Recording::sid).toList();
                int listed = standIn.requests().size();

                assertThat(fetched(twilio, sids, threads)).isEqualTo(CALLS);
                assertThat(standIn.requests()).hasSize(listed + CALLS);
            }
            assertThat(standIn.failures()).isEmpty();
        }
        threads.shutdown();
        before.assertNoMore();
    }

    private static TwilioVideo client(StandIn standIn) {
        return Wire.twilio(standIn);
    }

    /** Returns how many of the requested recordings were returned. */
    private static int fetched(TwilioVideo twilio, List<RecordingSid> sids, ExecutorService threads) throws Exception {
        List<Callable<Integer>> lanes = new ArrayList<>();
        for (int lane = 0; lane < THREADS; lane++) {
            int first = lane;
            lanes.add(() -> {
                int count = 0;
                for (int i = first; i < CALLS; i += THREADS) {
                    RecordingSid sid = sids.get(i % sids.size());
                    count += twilio.recordings().fetch(sid).sid().equals(sid) ? 1 : 0;
                }
                return count;
            });
        }
        int sum = 0;
        for (Future<Integer> lane : threads.invokeAll(lanes)) {
            sum += lane.get();
        }
        return sum;
    }
}
