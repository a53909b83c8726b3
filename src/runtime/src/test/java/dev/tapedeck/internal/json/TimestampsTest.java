package dev.tapedeck.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampsTest {
    @ParameterizedTest
    @CsvSource({
        "2026-03-14T09:26:53Z,2026-03-14T09:26:53Z",
        "2024-02-29T23:59:59Z,2024-02-29T23:59:59Z",
        "1969-12-31T00:00:00Z,1969-12-31T00:00:00Z",
        "0000-01-01T00:00:00Z,0000-01-01T00:00:00Z",
        "9999-12-31T23:59:59Z,9999-12-31T23:59:59Z",
        "2026-03-14T09:26:53.123456789Z,2026-03-14T09:26:53.123456789Z",
        "2026-03-14T09:26:53+05:30,2026-03-14T03:56:53Z",
        "2026-03-14T09:26:53-00:00,2026-03-14T09:26:53Z",
        "2026-03-14T09:26Z,2026-03-14T09:26:00Z",
        "2026-03-14t09:26:53z,2026-03-14T09:26:53Z",
        "2026-03-14T09:26:53+0000,2026-03-14T09:26:53Z",
        "2026-03-14T09:26:53-0130,2026-03-14T10:56:53Z",
        "2026-03-14T09:26:53+01,2026-03-14T08:26:53Z",
        "2026-03-14T09:26:53.5-01,2026-03-14T10:26:53.500Z",
        "2026-03-14T09:26:53.123456+0530,2026-03-14T03:56:53.123456Z",
        "2026-03-14T09:26:53.123456789+0000,2026-03-14T09:26:53.123456789Z",
        "2026-03-14T09:26+0100,2026-03-14T08:26:00Z",
        "2026-03-14 09:26:53Z,2026-03-14T09:26:53Z",
        "2026-03-14 09:26:53z,2026-03-14T09:26:53Z",
        "2026-03-14 09:26:53+01:00,2026-03-14T08:26:53Z",
        "2026-03-14 09:26:53.25 +0100,2026-03-14T08:26:53.250Z",
        "2026-03-14 09:26:53 UTC,2026-03-14T09:26:53Z",
        "'2026-03-14T09:26:53,5Z',2026-03-14T09:26:53.500Z"
    })
    void readsEveryTimeWithAZone(String text, Instant time) {
        assertThat(Timestamps.parse(text)).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-03-14",
                "2026-03-14T09:26:53",
                "2026-02-29T00:00:00Z",
                "2026-13-01T00:00:00Z",
                "2026-00-01T00:00:00Z",
                "2026-01-00T00:00:00Z",
                "2026-01-01T24:00:00Z",
                "2026-01-01T23:60:00Z",
                "2026-01-01T23:59:60Z",
                "2026-01-01 00:00:00",
                "2026-01-01  00:00:00Z",
                "2026-03-14T09:26:53+1",
                "2026-03-14T09:26:53+010",
                "2026-03-14T09:26:53+25",
                "2026-03-14T09:26:53+0060",
                "2026-03-14T09:26:53 CET",
                "2026-03-14T09:26:53Z ",
                " 2026-03-14T09:26:53Z",
                "2026-02-30T09:26:53+0000",
                "2026-03-14+01",
                "2026-03-14T09+0100",
                "14.03.2026 09:26:53Z",
                "1773480413",
                "2026-01-01T00:00:0\u0661Z",
                "Sat, 14 Mar 2026 09:26:53 +0000"
            })
    void refusesOtherTexts(String text) {
        assertThatThrownBy(() -> Timestamps.parse(text)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void readsLikeTheGeneralParser() {
        RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
        for (int i = 0; i < 10_000; i++) {
            Instant time = Instant.ofEpochSecond(random.nextLong(-62_000_000_000L, 253_000_000_000L));

            assertThat(Timestamps.parse(time.toString()))
                    .isEqualTo(OffsetDateTime.parse(time.toString()).toInstant());
        }
    }
}
