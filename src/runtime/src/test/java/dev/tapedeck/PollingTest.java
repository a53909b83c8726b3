package dev.tapedeck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PollingTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration CENTURY = Duration.ofDays(36_500);

    @Test
    void intervalsGrowByHalfUpToTheLongest() {
        Polling polling =
                Polling.builder().intervals(SECOND, Duration.ofSeconds(2)).build();

        assertThat(polling.interval(1)).isEqualTo(SECOND);
        assertThat(polling.interval(2)).isEqualTo(Duration.ofMillis(1_500));
        assertThat(polling.interval(3)).isEqualTo(Duration.ofSeconds(2));
        assertThat(polling.interval(Integer.MAX_VALUE)).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void refusesIntervalsLongerThanACentury() {
        assertThat(Polling.builder().intervals(CENTURY, CENTURY).build().interval(9))
                .isEqualTo(CENTURY);

        assertThatThrownBy(() -> Polling.builder()
                        .intervals(SECOND, CENTURY.plusNanos(1))
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("longestInterval must be at most 36500 days but was PT876000H0.000000001S");
    }

    @Test
    void refusesFirstIntervalLongerThanTheLongest() {
        assertThat(Polling.builder().intervals(SECOND, SECOND).build().interval(1))
                .isEqualTo(SECOND);

        assertThatThrownBy(() ->
                        Polling.builder().intervals(SECOND.plusNanos(1), SECOND).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("firstInterval must be at most longestInterval, PT1S, but was PT1.000000001S");
    }

    @Test
    void refusesTimesThatAreNotPositive() {
        assertThatThrownBy(
                        () -> Polling.builder().intervals(Duration.ZERO, SECOND).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("firstInterval must be positive but was PT0S");
        assertThatThrownBy(
                        () -> Polling.builder().timeout(Duration.ofSeconds(-1)).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("timeout must be positive but was PT-1S");
    }
}
