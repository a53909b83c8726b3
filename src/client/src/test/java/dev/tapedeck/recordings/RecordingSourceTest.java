package dev.tapedeck.recordings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.error.NotFoundException;
import dev.tapedeck.media.MediaStream;
import dev.tapedeck.paging.Page;
import dev.tapedeck.paging.PageToken;
import dev.tapedeck.paging.PagedIterable;
import dev.tapedeck.recordings.VideoRecording.Status;
import dev.tapedeck.stub.StandIn;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecordingSourceTest {
    private static final RecordingFilter COMPLETED =
            RecordingFilter.builder().status(Status.COMPLETED).build();

    // Links to media would be different a second later.
    private final StandIn standIn = StandIn.builder()
            .twilioRecordings(250)
            .signalWireRecordings(1_100)
            .clock(Clock.fixed(Instant.parse("2026-11-21T00:00:00Z"), ZoneOffset.UTC))
            .start();

    @AfterEach
    void stop() {
        standIn.close();
    }

    @ParameterizedTest
    @EnumSource(Provider.class)
    void listsAllInTheProvidersOrderWithTheLargestPages(Provider provider) {
        List<VideoRecording> all = StandInSources.of(provider, standIn).list().toList();

        assertThat(all)
                .hasSize(provider == Provider.TWILIO ? 250 : 1_100)
                .allMatch(recording -> recording.provider() == provider);
        assertThat(StandInSources.urls(standIn)).hasSize(provider == Provider.TWILIO ? 3 : 2);
    }

    @ParameterizedTest
    @EnumSource(Provider.class)
    void resumesFromASavedToken(Provider provider) {
        PagedIterable<VideoRecording> listing =
                StandInSources.of(provider, standIn).list(COMPLETED);
        Page<VideoRecording> first = listing.firstPage();
        PageToken saved = PageToken.parse(first.next().orElseThrow().toString());

        List<VideoRecording> both = new ArrayList<>(first.items());
        StandInSources.of(provider, standIn).list(COMPLETED).from(saved).forEach(both::add);

        assertThat(both).isEqualTo(listing.toList()).hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @EnumSource(Provider.class)
    void refusesATokenOfAnotherFilter(Provider provider) {
        RecordingSource source = StandInSources.of(provider, standIn);
        PageToken token = source.list(COMPLETED).firstPage().next().orElseThrow();

        assertThatThrownBy(() -> source.list().from(token)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(Provider.class)
    void limitCountsMatchingRecords(Provider provider) {
        assertThat(StandInSources.of(provider, standIn)
                        .list(COMPLETED)
                        .limit(30)
                        .toList())
                .hasSize(30)
                .allMatch(recording -> recording.status() == Status.COMPLETED);
    }

    @Test
    void limitDoesNotReduceThePageSizeOfFilteredListings() {
        StandInSources.signalWire(standIn).list(COMPLETED).limit(30).toList();

        assertThat(StandInSources.urls(standIn)).containsExactly("/api/video/room_recordings?page_size=1000");
    }

    @ParameterizedTest
    @EnumSource(Provider.class)
    void fetchesOne(Provider provider) {
        RecordingSource source = StandInSources.of(provider, standIn);
        VideoRecording listed = source.list(COMPLETED).iterator().next();

        VideoRecording fetched = source.fetch(listed.id());

        assertThat(fetched.id()).isEqualTo(listed.id());
        assertThat(fetched.sizeInBytes()).isEqualTo(listed.sizeInBytes());
    }

    @ParameterizedTest
    @EnumSource(Provider.class)
    void deletesOne(Provider provider) {
        RecordingSource source = StandInSources.of(provider, standIn);
        String id = source.list(COMPLETED).iterator().next().id();

        source.delete(id);

        assertThat(source.list(COMPLETED).stream().map(VideoRecording::id)).doesNotContain(id);
        assertThat(standIn.requests())
                .anyMatch(request ->
                        request.method().equals("DELETE") && request.path().endsWith(id) && request.status() == 204);
    }

    @Test
    void onlyTwilioKeepsTheMetadataOfADeletedRecording() {
        String sid =
                StandInSources.twilio(standIn).list(COMPLETED).iterator().next().id();
        String id = StandInSources.signalWire(standIn)
                .list(COMPLETED)
                .iterator()
                .next()
                .id();

        StandInSources.twilio(standIn).delete(sid);
        StandInSources.signalWire(standIn).delete(id);

        assertThat(StandInSources.twilio(standIn).fetch(sid).status()).isEqualTo(Status.DELETED);
        assertThatThrownBy(() -> StandInSources.signalWire(standIn).fetch(id)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void refusesARecordingOfTheOtherProvider() {
        RecordingSource twilio = StandInSources.twilio(standIn);
        RecordingSource signalWire = StandInSources.signalWire(standIn);
        VideoRecording ofTwilio = twilio.list(COMPLETED).iterator().next();
        VideoRecording ofSignalWire = signalWire.list(COMPLETED).iterator().next();

        assertThatThrownBy(() -> twilio.media(ofSignalWire))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Expected a recording of Twilio but it is one of SignalWire: use the source that listed it");
        assertThatThrownBy(() -> signalWire.media(ofTwilio))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Expected a recording of SignalWire but it is one of Twilio: use the source that listed it");
    }

    @ParameterizedTest
    @EnumSource(Provider.class)
    void refusesAMalformedIdBeforeAnyRequest(Provider provider) {
        RecordingSource source = StandInSources.of(provider, standIn);

        assertThatThrownBy(() -> source.fetch("..")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> source.delete("a/b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> source.media("")).isInstanceOf(IllegalArgumentException.class);
        assertThat(standIn.requests()).isEmpty();
    }

    @Test
    void downloadsARoomsRecordingWithItsSize() throws IOException {
        String room = StandInSources.twilio(standIn)
                .list(COMPLETED)
                .iterator()
                .next()
                .session()
                .orElseThrow();
        RecordingSource source = StandInSources.twilioRoom(standIn, room);
        VideoRecording recording = source.list(COMPLETED).iterator().next();

        try (MediaStream stream = source.media(recording).stream()) {
            assertThat(stream.sizeInBytes()).isEqualTo(recording.sizeInBytes());
        }
        assertThat(source.fetch(recording.id()).session()).hasValue(room);
        assertThat(StandInSources.urls(standIn).skip(1))
                .allMatch(url -> url.startsWith("/v1/Rooms/" + room + "/Recordings") || !url.startsWith("/v1/"));
    }
}
