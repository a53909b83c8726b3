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
        Polling polling = Polling.defaults().withIntervals(SECOND, Duration.ofSeconds(2));

        assertThat(polling.interval(1)).isEqualTo(SECOND);
        assertThat(polling.interval(2)).isEqualTo(Duration.ofMillis(1_500));
        assertThat(polling.interval(3)).isEqualTo(Duration.ofSeconds(2));
        assertThat(polling.interval(Integer.MAX_VALUE)).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void intervalsAreAtMostACentury() {
        assertThat(Polling.defaults().withIntervals(CENTURY, CENTURY).interval(9))
                .isEqualTo(CENTURY);

        assertThatThrownBy(() -> Polling.defaults().withIntervals(SECOND, CENTURY.plusNanos(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("longest must be at most 36500 days but was PT876000H0.000000001S");
    }

    @Test
    void theFirstIntervalIsNotLongerThanTheLongest() {
        assertThat(Polling.defaults().withIntervals(SECOND, SECOND).interval(1)).isEqualTo(SECOND);

        assertThatThrownBy(() -> Polling.defaults().withIntervals(SECOND.plusNanos(1), SECOND))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("first must be at most longest, PT1S, but was PT1.000000001S");
    }

    @Test
    void timesArePositive() {
        assertThatThrownBy(() -> Polling.defaults().withIntervals(Duration.ZERO, SECOND))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("first must be positive but was PT0S");
        assertThatThrownBy(() -> Polling.defaults().withDeadline(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("limit must be positive but was PT-1S");
    }
}
