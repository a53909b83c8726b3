package dev.tapedeck.recordings;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.tapedeck.error.UnexpectedResponseException;
import dev.tapedeck.paging.Page;
import dev.tapedeck.paging.PagedIterable;
import dev.tapedeck.recordings.VideoRecording.Status;
import dev.tapedeck.server.Wire;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A broken record of a neutral listing fails once, in its turn, and the others are returned. */
class BrokenRecordsTest {
    @RegisterExtension
    static final WireMockExtension SERVICE = Wire.unchecked();

    private static final RecordingFilter SINCE_2020 = RecordingFilter.builder()
            .createdAfter(Instant.parse("2020-01-01T00:00:00.5Z"))
            .build();

    @ParameterizedTest
    @EnumSource(Provider.class)
    void continuesAfterAMalformedRecord(Provider provider) {
        answer(provider, record(provider, 1, ""), "null", record(provider, 2, ""), "7", record(provider, 3, ""));

        for (PagedIterable<VideoRecording> listing : List.of(
                source(provider).list(),
                source(provider).list().prefetch(),
                source(provider).list(SINCE_2020),
                source(provider).list(SINCE_2020).prefetch())) {
            assertThat(walk(listing.iterator()))
                    .containsExactly(id(provider, 1), "failed", id(provider, 2), "failed", id(provider, 3));
            List<String> paged = new ArrayList<>();
            for (Page<VideoRecording> page : listing.pages()) {
                paged.addAll(walk(page.items().iterator()));
            }
            assertThat(paged).containsExactly(id(provider, 1), "failed", id(provider, 2), "failed", id(provider, 3));
        }
    }

    @ParameterizedTest
    @EnumSource(Provider.class)
    void recordWithoutAFieldOfTheFilterFailsInTurn(Provider provider) {
        String created = provider == Provider.TWILIO ? "date_created" : "created_at";
        answer(
                provider,
                record(provider, 1, ""),
                record(provider, 2, "").replace("\"" + created + "\"", "\"other\""),
                record(provider, 3, "").replace("2026-03-01T00:00:00Z", "2026-03-01T00:00:00"),
                record(provider, 4, "").replace("2026", "2019"),
                record(provider, 5, ""));
        Iterator<VideoRecording> records = source(provider).list(SINCE_2020).iterator();

        assertThat(records.next().id()).isEqualTo(id(provider, 1));
        assertThatThrownBy(records::next)
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessageContaining("'" + created + "'")
                .hasMessageContaining("(" + id(provider, 2) + ")");
        assertThatThrownBy(records::next)
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessageContaining("[2]." + created + " (" + id(provider, 3) + ")");
        assertThat(records.next().id()).isEqualTo(id(provider, 5));
        assertThat(records.hasNext()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Provider.class)
    void oddValuesFailOnlyTheirOwnAccessors(Provider provider) {
        answer(
                provider,
                record(
                        provider,
                        1,
                        ",\"status\":7,\"duration\":1.5,\"size\":\"1\",\"size_in_bytes\":\"1\",\"format\":{},"
                                + "\"container_format\":[],\"grouping_sids\":{\"room_sid\":1},\"room_session_id\":3"));

        VideoRecording recording = source(provider).list().iterator().next();

        assertThat(recording.id()).isEqualTo(id(provider, 1));
        assertThat(recording.fileName()).isEqualTo(id(provider, 1));
        assertThat(recording.created()).isEqualTo("2026-03-01T00:00:00Z");
        assertThatThrownBy(recording::status).isInstanceOf(UnexpectedResponseException.class);
        assertThatThrownBy(recording::duration).isInstanceOf(UnexpectedResponseException.class);
        assertThatThrownBy(recording::sizeInBytes).isInstanceOf(UnexpectedResponseException.class);
        assertThatThrownBy(recording::format).isInstanceOf(UnexpectedResponseException.class);
        assertThatThrownBy(recording::session).isInstanceOf(UnexpectedResponseException.class);
        assertThatThrownBy(() -> source(provider)
                        .list(RecordingFilter.builder()
                                .status(Status.UNRECOGNIZED)
                                .build())
                        .iterator()
                        .next())
                .hasMessageContaining(".status (" + id(provider, 1) + ")");
    }

    private static List<String> walk(Iterator<VideoRecording> records) {
        List<String> seen = new ArrayList<>();
        while (records.hasNext()) {
            try {
                seen.add(records.next().id());
            } catch (UnexpectedResponseException e) {
                seen.add("failed");
            }
        }
        return seen;
    }

    private static String id(Provider provider, int number) {
        return provider == Provider.TWILIO
                ? "RT0123456789abcdef0123456789abcde" + number
                : "00000000-0000-4000-8000-00000000000" + number;
    }

    private static String record(Provider provider, int number, String fields) {
        return (provider == Provider.TWILIO
                        ? "{\"date_created\":\"2026-03-01T00:00:00Z\",\"sid\":\""
                        : "{\"created_at\":\"2026-03-01T00:00:00Z\",\"id\":\"")
                + id(provider, number) + "\"" + fields + "}";
    }

    private static void answer(Provider provider, String... records) {
        String items = "[" + String.join(",", records) + "]";
        Wire.answer(
                SERVICE,
                okJson(
                        provider == Provider.TWILIO
                                ? "{\"recordings\":" + items + ",\"meta\":{\"next_page_url\":null}}"
                                : "{\"data\":" + items + ",\"links\":{}}"));
    }

    private static RecordingSource source(Provider provider) {
        return provider == Provider.TWILIO
                ? RecordingSource.of(Wire.twilio(SERVICE))
                : RecordingSource.of(Wire.signalWire(SERVICE));
    }
}
