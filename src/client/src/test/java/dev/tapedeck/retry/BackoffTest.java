package dev.tapedeck.retry;

import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.tapedeck.ClientOptions;
import dev.tapedeck.FakeTime;
import dev.tapedeck.RetryPolicy;
import dev.tapedeck.error.ApiException;
import dev.tapedeck.server.Wire;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
    @RegisterExtension
    static final WireMockExtension SERVICE = Wire.server();

    private final FakeTime waiting = new FakeTime();

    @ParameterizedTest
    @CsvSource({"1,500", "2,1000", "3,2000", "4,4000", "5,8000", "6,8000", "1000000,8000"})
    void boundDoublesUpToTheLongest(int retry, long millis) {
        assertThat(RetryPolicy.defaults().longestPause(retry)).isEqualTo(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @CsvSource({"PT5S,PT2S,PT2S", "PT0S,PT2S,PT0S", "PT5S,PT0S,PT0S"})
    void boundNeverExceedsTheLongest(Duration first, Duration longest, Duration bound) {
        assertThat(RetryPolicy.builder().backoff(first, longest).build().longestPause(1))
                .isEqualTo(bound);
    }

    @Test
    void acceptsVeryLongDurations() {
        Duration longest = RetryPolicy.builder()
                .backoff(Duration.ofSeconds(1), Duration.ofSeconds(Long.MAX_VALUE))
                .build()
                .longestPause(1_000);

        assertThat(longest).isGreaterThan(Duration.ofDays(30_000));
    }

    @Test
    void pauseIsARandomPartOfItsBound() {
        Wire.answer(SERVICE, status(500));

        callWithRetries(
                300,
                RetryPolicy.builder()
                        .backoff(Duration.ofSeconds(1), Duration.ofSeconds(4))
                        .build());

        List<Duration> pauses = waiting.pauses();
        assertThat(pauses.get(0)).isBetween(Duration.ZERO, Duration.ofSeconds(1));
        assertThat(pauses.get(1)).isBetween(Duration.ZERO, Duration.ofSeconds(2));
        assertThat(pauses).hasSize(300).allMatch(pause -> pause.compareTo(Duration.ofSeconds(4)) <= 0);
        assertThat(pauses)
                .anyMatch(pause -> pause.compareTo(Duration.ofSeconds(1)) < 0)
                .anyMatch(pause -> pause.compareTo(Duration.ofSeconds(3)) > 0)
                .doesNotHaveDuplicates();
    }

    @Test
    void noneHasNoPause() {
        Wire.answer(SERVICE, status(500));

        callWithRetries(
                2, RetryPolicy.builder().backoff(Duration.ZERO, Duration.ZERO).build());

        assertThat(waiting.pauses()).containsExactly(Duration.ZERO, Duration.ZERO);
    }

    @Test
    void refusesNegativeNumbers() {
        RetryPolicy policy = RetryPolicy.defaults();

        assertThatThrownBy(() -> policy.toBuilder().maxRetries(-1).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("retries must be at least 0 but was -1");
        assertThatThrownBy(() -> policy.toBuilder()
                        .backoff(Duration.ofNanos(-1), Duration.ZERO)
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("firstPause must not be negative but was ");
        assertThatThrownBy(() -> policy.toBuilder()
                        .backoff(Duration.ZERO, Duration.ofNanos(-1))
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("longestPause must not be negative but was ");
        assertThatThrownBy(() ->
                        policy.toBuilder().maxRetryAfter(Duration.ofNanos(-1)).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("maxRetryAfter must not be negative but was ");
    }

    private void callWithRetries(int retries, RetryPolicy policy) {
        ClientOptions options = ClientOptions.builder()
                .timeout(Duration.ofDays(1))
                .retryPolicy(policy.toBuilder().maxRetries(retries).build())
                .build();
        assertThatThrownBy(() -> RoomCall.GET.call(SERVICE, options, waiting)).isInstanceOf(ApiException.class);
    }
}
