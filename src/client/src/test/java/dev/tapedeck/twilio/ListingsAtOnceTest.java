package dev.tapedeck.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.paging.PagedIterable;
import dev.tapedeck.server.Wire;
import dev.tapedeck.signalwire.SignalWireVideo;
import dev.tapedeck.signalwire.model.RoomRecording;
import dev.tapedeck.stub.ReceivedRequest;
import dev.tapedeck.stub.StandIn;
import dev.tapedeck.twilio.model.ListRecordingsRequest;
import dev.tapedeck.twilio.model.Recording;
import dev.tapedeck.twilio.model.RecordingType;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The requests of prefetched and of parallel listings. */
@Timeout(60)
class ListingsAtOnceTest {
    private static final Instant FIRST = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2027-01-01T00:00:00Z");

    private final StandIn standIn = StandIn.builder().twilioRecordings(2500).start();

    @AfterEach
    void stop() {
        standIn.close();
    }

    @Test
    void prefetchRequestsTheSamePages() {
        List<Recording> plain = list(between(FIRST, LAST).build()).toList();
        List<ReceivedRequest> sent = List.copyOf(standIn.requests());

        assertThat(list(between(FIRST, LAST).build()).prefetch()).containsExactlyElementsOf(plain);

        assertThat(standIn.requests().subList(sent.size(), standIn.requests().size()))
                .isEqualTo(sent);
    }

    @Test
    void parallelListingReturnsTheSameRecordings() {
        List<Recording> plain = list(between(FIRST, LAST).build()).toList();
        int sent = standIn.requests().size();

        assertThat(list(between(FIRST, LAST).build()).parallel(4).toList()).isEqualTo(plain);

        assertThat(plain).hasSizeGreaterThan(2000);
        List<ReceivedRequest> slices =
                standIn.requests().subList(sent, standIn.requests().size());
        // Eight rooms, a week apart: a parallel request may end in such a gap.
        assertThat(slices).hasSizeLessThan(4 * sent);
        assertThat(values(slices, "DateCreatedBefore"))
                .hasSizeGreaterThan(2)
                .allMatch(time -> time.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d%3A\\d\\d%3A\\d\\dZ"));
        assertThat(values(slices, "DateCreatedAfter")).contains("2020-01-01T00%3A00%3A00Z");
    }

    @Test
    void slicesKeepTheFiltersAndThePageSize() {
        ListRecordingsRequest request =
                between(FIRST, LAST).pageSize(20).mediaType(RecordingType.AUDIO).build();
        List<Recording> plain = list(request).toList();

        assertThat(list(request).parallel(4).toList()).isEqualTo(plain);

        assertThat(values(standIn.requests(), "MediaType")).containsExactly("audio");
        assertThat(values(standIn.requests(), "PageSize")).containsExactly("20");
    }

    @Test
    void boundsBetweenSecondsAreRoundedAlike() {
        Instant middle = list(between(FIRST, LAST).build()).stream()
                .skip(1200)
                .findFirst()
                .orElseThrow()
                .dateCreated();
        ListRecordingsRequest request =
                between(middle.minusSeconds(3_000_000), middle.plusMillis(1999)).build();

        assertThat(list(request).parallel(8).toList())
                .isEqualTo(list(request).toList())
                .isNotEmpty();
    }

    @Test
    void refusesAListingWithoutBothBoundsOrFromAToken() {
        ListRecordingsRequest open =
                ListRecordingsRequest.builder().dateCreatedAfter(FIRST).build();
        ListRecordingsRequest begun = between(FIRST, LAST).pageToken("PA1").build();

        assertThatThrownBy(() -> list(open).parallel(2))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("set dateCreatedAfter and dateCreatedBefore");
        assertThatThrownBy(() -> list(begun).parallel(2))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no page token");
        assertThat(standIn.requests()).isEmpty();
    }

    @Test
    void refusesListingsOfSignalWire() {
        SignalWireVideo client = Wire.signalWire(standIn);

        assertThatThrownBy(() -> client.recordings().list().parallel(2)).isInstanceOf(IllegalStateException.class);
        // Their links are signed again for each response, so that the records differ.
        assertThat(client.recordings().list().prefetch())
                .extracting(RoomRecording::id)
                .containsExactlyElementsOf(client.recordings().list().stream()
                        .map(RoomRecording::id)
                        .toList());
    }

    private PagedIterable<Recording> list(ListRecordingsRequest request) {
        return Wire.twilio(standIn).recordings().list(request);
    }

    private static ListRecordingsRequest.Builder between(Instant after, Instant before) {
        return ListRecordingsRequest.builder().dateCreatedAfter(after).dateCreatedBefore(before);
    }

    /** Returns the values of this parameter in the queries. */
    private static Set<String> values(List<ReceivedRequest> requests, String parameter) {
        return requests.stream()
                .flatMap(request -> Arrays.stream(request.query().split("&")))
                .filter(pair -> pair.startsWith(parameter + "="))
                .map(pair -> pair.substring(parameter.length() + 1))
                .collect(Collectors.toSet());
    }
}
