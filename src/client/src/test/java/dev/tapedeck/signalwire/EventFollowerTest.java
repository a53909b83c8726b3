package dev.tapedeck.signalwire;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.tapedeck.FakeTime;
import dev.tapedeck.error.ApiException;
import dev.tapedeck.error.CallInterruptedException;
import dev.tapedeck.internal.calls.TimeSource;
import dev.tapedeck.server.Wire;
import dev.tapedeck.signalwire.id.RoomRecordingId;
import dev.tapedeck.signalwire.id.RoomSessionId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EventFollowerTest {
    @RegisterExtension
    static final WireMockExtension SERVICE = Wire.server();

    static final RoomSessionId SESSION = RoomSessionId.of("0f8e3c1a-5b7d-4c2e-9a61-2d4f6b8a0c13");
    static final String PATH = "/api/video/room_sessions/" + SESSION + "/events";
    private static final String NEXT = PATH + "?page_token=a&page_number=1";
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final FakeTime time = new FakeTime();

    @Test
    void returnsEachEventOnceInTheServicesOrder() {
        Wire.pages(SERVICE, PATH, page("", 1, 2), page("", 3, 1, 2), page("", 3, 1, 2), page("", 5, 4, 3, 1, 2));

        assertThat(names(follower(), 5)).containsExactly("event 1", "event 2", "event 3", "event 5", "event 4");

        assertThat(Wire.urls(SERVICE)).hasSize(4);
        assertThat(time.pauses()).containsExactly(SECOND, SECOND, SECOND);
    }

    @Test
    void pollsLessOftenWhileNothingHappens() {
        Wire.pages(SERVICE, PATH, page("", 1), page("", 1), page("", 1), page("", 1), page("", 1, 2));

        assertThat(names(follower(), 2)).containsExactly("event 1", "event 2");

        assertThat(time.pauses()).containsExactly(SECOND, SECOND, Duration.ofMillis(1_500), Duration.ofMillis(2_250));
    }

    @Test
    void readsAllPagesInEachPoll() {
        Wire.pages(SERVICE, PATH, page(NEXT, 1), page("", 2), page(NEXT, 1), page("", 2, 3));

        assertThat(names(follower(), 3)).containsExactly("event 1", "event 2", "event 3");
    }

    @Test
    void failedPollLosesNothingAndCanBeRetried() {
        EventFollower follower = follower();
        Wire.answer(SERVICE, okJson(page(NEXT, 1)));
        SERVICE.stubFor(get(urlMatching(".*page_token=a.*")).willReturn(serverError()));
        assertThatThrownBy(follower::hasNext).isInstanceOf(ApiException.class);

        Wire.pages(SERVICE, PATH, page("", 1, 2));

        assertThat(names(follower, 2)).containsExactly("event 1", "event 2");
    }

    @Test
    void endsWhenItIsClosed() {
        Wire.answer(SERVICE, okJson(page("", 1)));
        EventFollower follower = signalWire().roomSessions().followEvents(SESSION);

        assertThat(follower.next().name()).isEqualTo("event 1");
        follower.close();

        assertThat(follower.hasNext()).isFalse();
        assertThatThrownBy(follower::next).isInstanceOf(NoSuchElementException.class);
        assertThat(Wire.urls(SERVICE)).hasSize(1);
    }

    @Test
    void returnsAnAnnouncedEventEvenIfClosedMeanwhile() {
        Wire.answer(SERVICE, okJson(page("", 1, 2)));
        EventFollower follower = follower();
        assertThat(follower.hasNext()).isTrue();

        follower.close();

        assertThat(follower.next().name()).isEqualTo("event 1");
        assertThat(follower.hasNext()).isFalse();
        assertThatThrownBy(follower::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void recognisesEventsWithoutIdByTheirWholeText() {
        String first = "{\"name\":\"nameless\",\"level\":\"info\"}";
        String second = "{\"id\":null,\"name\":\"null\"}";
        Wire.pages(
                SERVICE,
                PATH,
                page("", 1).replace("[", "[" + first + ","),
                page("", 1, 2).replace("[", "[" + first + "," + second + ","));

        assertThat(names(follower(), 4)).containsExactly("nameless", "event 1", "null", "event 2");
        assertThat(Wire.urls(SERVICE)).hasSize(2);
    }

    @Test
    void followsARecordingToo() {
        RoomRecordingId recording = RoomRecordingId.of(SESSION.value());
        Wire.pages(SERVICE, "/api/video/room_recordings/" + recording + "/events", page("", 1, 2));

        assertThat(names(signalWire().recordings().followEvents(recording), 2)).containsExactly("event 1", "event 2");
    }

    @Test
    void interruptEndsTheWaitAndKeepsTheFlag() {
        Wire.answer(SERVICE, okJson(page("", 1)));
        TimeSource interrupting = pause -> {
            throw new InterruptedException();
        };
        EventFollower follower = signalWire(interrupting).roomSessions().followEvents(SESSION);
        follower.next();

        assertThatThrownBy(follower::hasNext).isInstanceOf(CallInterruptedException.class);

        assertThat(Thread.interrupted()).isTrue();
    }

    private EventFollower follower() {
        return signalWire(time).roomSessions().followEvents(SESSION);
    }

    static List<String> names(EventFollower follower, int events) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < events; i++) {
            names.add(follower.next().name());
        }
        return names;
    }

    static String page(String next, int... numbers) {
        String link = next.isEmpty() ? "" : ",\"next\":\"" + next + "\"";
        return IntStream.of(numbers)
                .mapToObj("{\"id\":\"00000000-0000-4000-8000-00000000000%1$d\",\"name\":\"event %1$d\"}"::formatted)
                .collect(Collectors.joining(
                        ",", "{\"links\":{\"self\":\"s\",\"first\":\"f\"" + link + "},\"data\":[", "]}"));
    }

    private static SignalWireVideo signalWire() {
        return signalWire(TimeSource.SYSTEM);
    }

    static SignalWireVideo signalWire(TimeSource time) {
        return SignalWireVideo.builder()
                .time(time)
                .project(SESSION.value(), "s3cret")
                .baseUrl(Wire.url(SERVICE))
                .options(Wire.once())
                .build();
    }
}
