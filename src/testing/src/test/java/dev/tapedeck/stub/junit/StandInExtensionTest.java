package dev.tapedeck.stub.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import dev.tapedeck.stub.StandIn;
import dev.tapedeck.stub.TestClient;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** Runs test classes that use the extension. */
class StandInExtensionTest {

    private static final List<String> SEEN = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void clear() {
        SEEN.clear();
    }

    private static Events run(Class<?> tests) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(tests))
                .execute()
                .testEvents();
    }

    private static void see(StandIn standIn) throws Exception {
        SEEN.add(standIn.twilioUrl() + " "
                + TestClient.ofTwilio(standIn)
                        .get("/v1/Recordings")
                        .get("recordings")
                        .size() + " " + standIn.requests().size());
        standIn.twilio().room("standup").recording();
    }

    @ExtendWith(StandInExtension.class)
    static class PerMethod {

        @Test
        void first(StandIn standIn) throws Exception {
            see(standIn);
        }

        @Test
        void second(StandIn standIn) throws Exception {
            see(standIn);
        }
    }

    static class PerClass {

        @RegisterExtension
        static final StandInExtension STAND_IN =
                StandInExtension.with(StandIn.builder().twilioRecordings(3)).perClass();

        @Test
        void first(StandIn standIn) throws Exception {
            see(standIn);
        }

        @Test
        void second(StandIn standIn) throws Exception {
            see(standIn);
        }
    }

    static class Violating {

        @RegisterExtension
        final StandInExtension standIns = new StandInExtension().failOnViolations();

        @Test
        void allowed(StandIn standIn) throws Exception {
            see(standIn);
        }

        @Test
        void tooLarge(StandIn standIn) throws Exception {
            TestClient twilio = TestClient.ofTwilio(standIn);
            twilio.send(twilio.request("/v1/Recordings?PageSize=500"));
        }
    }

    @Test
    void methodsHaveStandInsOfTheirOwn() {
        run(PerMethod.class).assertStatistics(tests -> tests.succeeded(2));

        assertThat(SEEN).hasSize(2).doesNotHaveDuplicates().allMatch(line -> line.endsWith(" 0 1"));
    }

    @Test
    void testsOfAClassMayShareOne() {
        run(PerClass.class).assertStatistics(tests -> tests.succeeded(2));

        assertThat(SEEN).hasSize(2).allMatch(line -> line.equals(SEEN.get(0)) && line.endsWith(" 3 1"));
    }

    @Test
    void failsTestsThatBreakTheContract() {
        Events events = run(Violating.class);

        events.assertStatistics(tests -> tests.succeeded(1).failed(1));
        events.assertThatEvents()
                .haveExactly(
                        1,
                        event(finishedWithFailure(message("Requests that the contract does not allow:\n"
                                + "GET /v1/Recordings: query parameter PageSize must be at most 100 but was 500"))));
    }
}
