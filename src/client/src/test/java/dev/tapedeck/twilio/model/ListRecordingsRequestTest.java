package dev.tapedeck.twilio.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.support.InputLocation;
import dev.tapedeck.twilio.id.Sid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListRecordingsRequestTest {
    private static final Sid ROOM = Sid.of("RM0123456789abcdef0123456789abcdef");

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, 0, 101, 500, Long.MAX_VALUE})
    void refusesAPageSizeOutsideTheContractsLimits(long size) {
        assertThatThrownBy(() -> ListRecordingsRequest.builder().pageSize(size))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("pageSize must be between 1 and 100 but was " + size + " (GET /v1/Recordings)");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 50, 100})
    void acceptsAPageSizeWithinTheContractsLimits(long size) {
        assertThat(InputLocation.QUERY.of(
                        ListRecordingsRequest.builder().pageSize(size).build()))
                .containsEntry("PageSize", size)
                .hasSize(1);
    }

    @Test
    void refusesANegativePage() {
        assertThatThrownBy(() -> ListRecordingsRequest.builder().page(-1))
                .hasMessage("page must be at least 0 but was -1 (GET /v1/Recordings)");
        assertThat(InputLocation.QUERY.of(
                        ListRecordingsRequest.builder().page(0).build()))
                .containsEntry("Page", 0);
    }

    @Test
    void refusedValueDoesNotChangeTheBuilder() {
        ListRecordingsRequest.Builder builder = ListRecordingsRequest.builder().pageSize(5);
        assertThatThrownBy(() -> builder.pageSize(500)).isInstanceOf(IllegalArgumentException.class);

        assertThat(InputLocation.QUERY.of(builder.build())).containsEntry("PageSize", 5L);
    }

    @Test
    void knowsTheLargestPage() {
        assertThat(ListRecordingsRequest.LARGEST_PAGE).isEqualTo(100);
        assertThat(ListRoomRecordingsRequest.LARGEST_PAGE).isEqualTo(1000);
    }

    @Test
    @SuppressWarnings("NullAway") // A caller without a nullness checker may do this.
    void refusesNull() {
        assertThatThrownBy(() -> ListRecordingsRequest.builder().status(null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("status must not be null (GET /v1/Recordings)");
        assertThatThrownBy(() -> ListRecordingsRequest.builder().groupingSid(null))
                .hasMessage("groupingSid must not be null (GET /v1/Recordings)");
        assertThatThrownBy(() -> ListRecordingsRequest.builder().groupingSid(Arrays.asList(ROOM, null)))
                .hasMessage("groupingSid must not contain null (GET /v1/Recordings)");
    }

    @Test
    void hasOnlySetInputsInOrder() {
        ListRecordingsRequest request = ListRecordingsRequest.builder()
                .mediaType(RecordingType.VIDEO)
                .status(RecordingStatus.COMPLETED)
                .build();

        assertThat(InputLocation.QUERY.of(request).keySet()).containsExactly("MediaType", "Status");
        assertThat(InputLocation.QUERY.of(request)).isUnmodifiable();
        assertThat(InputLocation.QUERY.of(ListRecordingsRequest.builder().build()))
                .isEmpty();
    }

    @Test
    void builtRequestIsIndependentOfItsBuilderAndLists() {
        List<Sid> sids = new ArrayList<>(List.of(ROOM));
        ListRecordingsRequest.Builder builder = ListRecordingsRequest.builder().groupingSid(sids);
        ListRecordingsRequest request = builder.build();
        sids.clear();
        builder.pageSize(7);

        assertThat(InputLocation.QUERY.of(request)).hasSize(1).containsEntry("GroupingSid", List.of(ROOM));
    }

    @Test
    void toBuilderStartsFromTheRequest() {
        ListRecordingsRequest request = ListRecordingsRequest.builder()
                .status(RecordingStatus.FAILED)
                .pageSize(5)
                .build();

        ListRecordingsRequest more = request.toBuilder().pageSize(6).build();

        assertThat(InputLocation.QUERY.of(more))
                .containsEntry("Status", RecordingStatus.FAILED)
                .containsEntry("PageSize", 6L);
        assertThat(InputLocation.QUERY.of(request)).containsEntry("PageSize", 5L);
        assertThat(more).isNotEqualTo(request);
        assertThat(more.toBuilder().pageSize(5).build()).isEqualTo(request).hasSameHashCodeAs(request);
    }

    @Test
    void lastValueOfAnInputWins() {
        assertThat(InputLocation.QUERY.of(
                        ListRecordingsRequest.builder().pageSize(5).pageSize(6).build()))
                .containsEntry("PageSize", 6L);
    }

    @Test
    void textHasNamesWithoutValues() {
        assertThat(ListRecordingsRequest.builder()
                        .pageToken("private")
                        .pageSize(5)
                        .build())
                .hasToString("GET /v1/Recordings [PageToken, PageSize]");
    }
}
