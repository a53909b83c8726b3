package dev.tapedeck.signalwire.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.support.InputLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestLimitsTest {
    private static final String EMOJI = "\uD83C\uDFA5";

    @ParameterizedTest
    @ValueSource(strings = {"a", "stand-up_2", "A-Z_0"})
    void acceptsARoomNameOfTheContractsForm(String name) {
        assertThat(InputLocation.BODY.of(CreateRoomRequest.builder().name(name).build()))
                .containsEntry("name", name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "ä", "a/b", "\na"})
    void refusesARoomNameOfAnotherForm(String name) {
        assertThatThrownBy(() -> CreateRoomRequest.builder().name(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("name must match ^[A-Za-z0-9_\\-]+$ but was \"" + name + "\" (POST /api/video/rooms)");
    }

    @Test
    void refusesARoomNameThatIsTooLong() {
        String name = "a".repeat(101);

        assertThatThrownBy(() -> CreateRoomRequest.builder().name(name))
                .hasMessage("name must have at most 100 characters but was \"" + name + "\" (POST /api/video/rooms)");
    }

    @Test
    void countsCodePointsNotSurrogates() {
        assertThatCode(() -> CreateRoomRequest.builder().displayName(EMOJI.repeat(200)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> CreateRoomRequest.builder().displayName(EMOJI.repeat(201)))
                .hasMessageStartingWith("displayName must have at most 200 characters but was ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#044EF", "#044EF4F", "044EF4", "#044EFG", "x#044EF4"})
    void refusesAColorOfAnotherForm(String color) {
        assertThatThrownBy(() -> CreateVideoConferenceRequest.builder().darkPrimary(color))
                .hasMessage("darkPrimary must match ^#[0-9a-fA-F]{6}$ but was \"" + color
                        + "\" (POST /api/video/conferences)");
    }

    @Test
    void refusesNumbersOutsideTheirRange() {
        assertThatThrownBy(() -> CreateRoomRequest.builder().maxMembers(0))
                .hasMessage("maxMembers must be between 1 and 300 but was 0 (POST /api/video/rooms)");
        assertThatThrownBy(() -> UpdateRoomRequest.builder().maxMembers(301))
                .hasMessage("maxMembers must be between 1 and 300 but was 301 (PUT /api/video/rooms/{id})");
        assertThatThrownBy(() -> CreateRoomTokenRequest.builder().removeAfterSecondsElapsed(200_001))
                .hasMessage("removeAfterSecondsElapsed must be between 1 and 200000 but was 200001"
                        + " (POST /api/video/room_tokens)");
        assertThatThrownBy(() -> ListRoomRecordingsRequest.builder().mediaTtl(-1))
                .hasMessage("mediaTtl must be at least 0 but was -1 (GET /api/video/room_recordings)");
    }

    @Test
    void acceptsNumbersAtTheEdgesOfTheirRange() {
        assertThat(InputLocation.BODY.of(
                        CreateRoomRequest.builder().name("a").maxMembers(1).build()))
                .containsEntry("max_members", 1);
        assertThat(InputLocation.BODY.of(
                        UpdateRoomRequest.builder().maxMembers(300).build()))
                .containsEntry("max_members", 300);
        assertThat(InputLocation.QUERY.of(ListRoomRecordingsRequest.builder()
                        .mediaTtl(0)
                        .pageSize(1000)
                        .build()))
                .containsEntry("media_ttl", 0)
                .containsEntry("page_size", 1000);
    }

    @Test
    void namesAMissingRequiredInput() {
        CreateRoomRequest.Builder builder = CreateRoomRequest.builder().maxMembers(5);

        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("name is required but was not set (POST /api/video/rooms)");
    }

    @Test
    void updateHasNoDefaults() {
        assertThat(InputLocation.BODY.of(UpdateRoomRequest.builder().build())).isEmpty();
    }

    @Test
    void knowsTheLargestPage() {
        assertThat(ListRoomRecordingsRequest.LARGEST_PAGE).isEqualTo(1000);
        assertThat(ListRoomSessionRecordingsRequest.LARGEST_PAGE).isEqualTo(1000);
    }

    @Test
    void namesARequiredInputAsItsMethodIsNamed() {
        assertThatThrownBy(() -> CreateRoomTokenRequest.builder().build())
                .hasMessage("roomName is required but was not set (POST /api/video/room_tokens)");
    }
}
