package dev.tapedeck.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellsTest {
    private final Locale before = Locale.getDefault();

    @BeforeEach
    void useALocaleWithOtherDigitsAndCommas() {
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    }

    @AfterEach
    void restoreTheLocale() {
        Locale.setDefault(before);
    }

    @Test
    void showsADashForUnknownValues() {
        assertThat(Cells.text(Optional.empty())).isEqualTo("-");
        assertThat(Cells.time(Optional.empty())).isEqualTo("-");
        assertThat(Cells.duration(Optional.empty())).isEqualTo("-");
        assertThat(Cells.size(null)).isEqualTo("-");
        assertThat(Cells.text(Optional.of("mka"))).isEqualTo("mka");
    }

    @Test
    void showsTimesInUtc() {
        assertThat(Cells.time(Optional.of(Instant.parse("2026-03-14T09:06:03.9Z"))))
                .isEqualTo("2026-03-14 09:06:03");
    }

    @ParameterizedTest
    @CsvSource({"0,0:00:00", "59,0:00:59", "60,0:01:00", "3599,0:59:59", "3600,1:00:00", "90061,25:01:01"})
    void showsHoursMinutesAndSeconds(int seconds, String text) {
        assertThat(Cells.duration(Optional.of(Duration.ofSeconds(seconds)))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0,0 B",
        "1023,1023 B",
        "1024,1.0 KiB",
        "1536,1.5 KiB",
        "1048576,1.0 MiB",
        "5000000000,4.7 GiB",
        "1099511627776,1.0 TiB",
        "1125899906842624,1024.0 TiB"
    })
    void showsSizesInTheLargestUnit(long bytes, String text) {
        assertThat(Cells.size(bytes)).isEqualTo(text);
    }

    @Test
    void roundsAThousandUpToTheNextUnit() {
        assertThat(Cells.size(1_048_575L)).isEqualTo("1.0 MiB");
    }
}
