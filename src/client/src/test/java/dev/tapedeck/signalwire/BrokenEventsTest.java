package dev.tapedeck.signalwire;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.tapedeck.FakeTime;
import dev.tapedeck.error.BrokenListingException;
import dev.tapedeck.error.UnexpectedResponseException;
import dev.tapedeck.server.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Unreadable events and broken links to pages do not affect other events. */
class BrokenEventsTest {
    @RegisterExtension
    static final WireMockExtension SERVICE = Wire.server();

    @Test
    void reportsABrokenEventOnceAndContinues() {
        String broken = "null,{\"id\":3:4},";
        Wire.pages(
                SERVICE,
                EventFollowerTest.PATH,
                EventFollowerTest.page("", 1, 2).replace(",{\"id\"", "," + broken + "{\"id\""),
                EventFollowerTest.page("", 5, 1, 2)
                        .replace(
                                "{\"id\":\"00000000-0000-4000-8000-000000000002",
                                broken + "{\"id\":\"00000000-0000-4000-8000-000000000002"));
        EventFollower follower = follower();

        assertThat(follower.next().name()).isEqualTo("event 1");
        assertThat(follower.hasNext()).isTrue();
        assertThatThrownBy(follower::next)
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessageContaining("$.data[1]");
        assertThatThrownBy(follower::next)
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessageContaining("$.data[2].id");
        assertThat(EventFollowerTest.names(follower, 2)).containsExactly("event 2", "event 5");
        assertThat(Wire.urls(SERVICE)).hasSize(2);
    }

    @Test
    void returnsAnEventWithAMalformedIdOnce() {
        String odd = "{\"id\":7,\"name\":\"odd\"},";
        Wire.pages(
                SERVICE,
                EventFollowerTest.PATH,
                EventFollowerTest.page("", 1).replace("[", "[" + odd),
                EventFollowerTest.page("", 1, 2).replace("[", "[" + odd));

        assertThat(EventFollowerTest.names(follower(), 3)).containsExactly("odd", "event 1", "event 2");
    }

    @Test
    void returnsTheEventsBeforeABrokenLink() {
        Wire.answer(SERVICE, okJson(EventFollowerTest.page("/elsewhere?page_token=2", 1, 2)));
        EventFollower follower = follower();

        assertThatThrownBy(follower::hasNext).isInstanceOf(BrokenListingException.class);
        assertThat(EventFollowerTest.names(follower, 2)).containsExactly("event 1", "event 2");
        assertThatThrownBy(follower::hasNext).isInstanceOf(BrokenListingException.class);
    }

    private static EventFollower follower() {
        return SignalWireVideo.builder()
                .time(new FakeTime())
                .project(EventFollowerTest.SESSION.value(), "s3cret")
                .baseUrl(Wire.url(SERVICE))
                .options(Wire.once())
                .build()
                .roomSessions()
                .followEvents(EventFollowerTest.SESSION);
    }
}
