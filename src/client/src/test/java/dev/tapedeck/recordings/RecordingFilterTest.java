package dev.tapedeck.recordings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.recordings.VideoRecording.Kind;
import dev.tapedeck.recordings.VideoRecording.Status;
import dev.tapedeck.stub.StandIn;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A listing has exactly the matching records, whether the service or the client applies the filter. */
class RecordingFilterTest {
    private final StandIn standIn = StandIn.builder()
            .twilioRecordings(240)
            .signalWireRecordings(120)
            .clock(Clock.fixed(Instant.parse("2026-11-21T00:00:00Z"), ZoneOffset.UTC))
            .start();

    @AfterEach
    void stop() {
        standIn.close();
    }

    @ParameterizedTest
    @EnumSource(Provider.class)
    void filtersByStatus(Provider provider) {
        for (Status status : Status.values()) {
            assertPass(
                    provider,
                    RecordingFilter.builder().status(status).build(),
                    recording -> recording.status() == status);
        }
    }

    @ParameterizedTest
    @EnumSource(Provider.class)
    void filtersByKind(Provider provider) {
        for (Kind kind : Kind.values()) {
            assertPass(provider, RecordingFilter.builder().kind(kind).build(), recording -> recording.kind() == kind);
        }
    }

    @ParameterizedTest
    @EnumSource(Provider.class)
    void filtersBySession(Provider provider) {
        String session = all(provider).get(3).session().orElseThrow();

        assertPass(
                provider,
                RecordingFilter.builder().session(session).build(),
                recording -> recording.session().orElseThrow().equals(session));
    }

    @ParameterizedTest
    @EnumSource(Provider.class)
    void startIsInclusiveAndEndExclusive(Provider provider) {
        List<VideoRecording> all = all(provider);
        Instant after = all.get(70).created();
        Instant before = all.get(20).created();

        assertPass(
                provider,
                RecordingFilter.builder()
                        .createdAfter(after)
                        .createdBefore(before)
                        .build(),
                recording -> !recording.created().isBefore(after)
                        && recording.created().isBefore(before));
    }

    @ParameterizedTest
    @EnumSource(Provider.class)
    void filtersByFractionsOfASecond(Provider provider) {
        Instant created = all(provider).get(30).created();

        assertPass(
                provider,
                RecordingFilter.builder().createdBefore(created.plusMillis(1)).build(),
                recording -> !recording.created().isAfter(created));
        assertPass(
                provider,
                RecordingFilter.builder().createdAfter(created.plusMillis(1)).build(),
                recording -> recording.created().isAfter(created));
    }

    @ParameterizedTest
    @EnumSource(Provider.class)
    void extremeBoundsMatchAll(Provider provider) {
        RecordingFilter all = RecordingFilter.builder()
                .createdAfter(Instant.MIN)
                .createdBefore(Instant.MAX)
                .build();

        assertPass(provider, all, recording -> true);
    }

    @Test
    void sendsFiltersToTwilio() {
        RecordingFilter filter = RecordingFilter.builder()
                .status(Status.COMPLETED)
                .kind(Kind.AUDIO)
                .session("RM0123456789abcdef0123456789abcdef")
                .createdAfter(Instant.parse("2026-01-01T00:00:00Z"))
                .createdBefore(Instant.parse("2026-02-01T00:00:00Z"))
                .build();

        StandInSources.twilio(standIn).list(filter).limit(7).toList();

        assertThat(StandInSources.urls(standIn))
                .containsExactly("/v1/Recordings?GroupingSid=RM0123456789abcdef0123456789abcdef&Status=completed"
                        + "&MediaType=audio&DateCreatedAfter=2026-01-01T00%3A00%3A00Z"
                        + "&DateCreatedBefore=2026-02-01T00%3A00%3A00Z&PageSize=7");
    }

    @ParameterizedTest
    @EnumSource(Provider.class)
    void refusesAMalformedSessionBeforeAnyRequest(Provider provider) {
        RecordingFilter filter = RecordingFilter.builder().session("../Rooms").build();
        RecordingSource source = StandInSources.of(provider, standIn);

        assertThatThrownBy(() -> source.list(filter)).isInstanceOf(IllegalArgumentException.class);

        assertThat(standIn.requests()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("roomFilters")
    void filtersOneRoomsRecordings(RecordingFilter filter) {
        List<VideoRecording> all = all(Provider.TWILIO);
        String room = all.get(3).session().orElseThrow();
        List<String> expected = all.stream()
                .filter(recording -> recording.session().orElseThrow().equals(room))
                .filter(filter::passes)
                .map(VideoRecording::id)
                .toList();

        RecordingSource source = StandInSources.twilioRoom(standIn, room);

        assertThat(expected).isNotEmpty();
        assertThat(ids(source, filter)).isEqualTo(expected);
        assertThat(ids(source, filter.toBuilder().session(room).build())).isEqualTo(expected);
        assertThat(ids(source, filter.toBuilder().session("RM" + "0".repeat(32)).build()))
                .isEmpty();
    }

    static List<RecordingFilter> roomFilters() {
        return List.of(
                RecordingFilter.builder().build(),
                RecordingFilter.builder().status(Status.COMPLETED).build(),
                RecordingFilter.builder().kind(Kind.VIDEO).build(),
                RecordingFilter.builder()
                        .createdAfter(Instant.parse("2020-01-01T00:00:00.5Z"))
                        .createdBefore(Instant.MAX)
                        .build());
    }

    private static List<String> ids(RecordingSource source, RecordingFilter filter) {
        return source.list(filter).stream().map(VideoRecording::id).toList();
    }

    @Test
    void equalsByItsFieldsAndShowsThem() {
        RecordingFilter filter = RecordingFilter.builder()
                .status(Status.COMPLETED)
                .createdAfter(Instant.EPOCH)
                .build();

        assertThat(filter).hasToString("status=COMPLETED createdAfter=1970-01-01T00:00:00Z");
        assertThat(filter)
                .isEqualTo(RecordingFilter.builder()
                        .createdAfter(Instant.EPOCH)
                        .status(Status.COMPLETED)
                        .build());
        assertThat(filter).isNotEqualTo(RecordingFilter.builder().build());
    }

    private List<VideoRecording> all(Provider provider) {
        return StandInSources.of(provider, standIn).list().toList();
    }

    private void assertPass(Provider provider, RecordingFilter filter, Predicate<VideoRecording> expected) {
        assertThat(StandInSources.of(provider, standIn).list(filter).toList())
                .as("%s of %s", filter, provider)
                .containsExactlyElementsOf(
                        all(provider).stream().filter(expected).toList());
    }
}
