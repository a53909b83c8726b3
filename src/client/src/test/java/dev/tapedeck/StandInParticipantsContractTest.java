package dev.tapedeck;

import static dev.tapedeck.RoomStage.call;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.error.ApiException;
import dev.tapedeck.stub.StandIn;
import dev.tapedeck.twilio.model.ListRoomParticipantsRequest;
import dev.tapedeck.twilio.model.RuleType;
import dev.tapedeck.twilio.model.SubscribeRule;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** All that the facade asks of the stand-in about participants, and all that it gets, is of the contract. */
class StandInParticipantsContractTest {
    private static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:00:00Z");

    private final CheckedStandIn checked = CheckedStandIn.start(StandIn.builder());

    @AfterEach
    void everythingWasCheckedAndIsOfTheContract() {
        checked.close();
    }

    static Stream<Arguments> calls() {
        return Stream.of(
                participants(1, request -> request),
                participants(2, request -> request.pageSize(1)),
                participants(1, request -> request.identity("ada").page(0)),
                participants(1, request -> request.dateCreatedAfter(NEW_YEAR).dateCreatedBefore(NEW_YEAR)),
                call("FetchRoomParticipant 200", stage -> stage.participants().fetch(stage.ada())),
                call("FetchRoomParticipant 200", stage -> stage.participants().fetchByIdentity("ada")),
                call("UpdateRoomParticipant 202", stage -> stage.participants().disconnect(stage.ada())),
                call(
                        "UpdateRoomParticipantAnonymize 200",
                        stage -> stage.participants().anonymize(stage.ada())),
                call(
                        "ListRoomParticipantPublishedTracks 200",
                        stage -> stage.published().list().toList()),
                call(
                        "FetchRoomParticipantPublishedTrack 200",
                        stage -> stage.published().fetchByName("camera")),
                call(
                        "ListRoomParticipantSubscribedTracks 200",
                        stage -> stage.subscribed().list().toList()),
                call("ListRoomParticipantSubscribedTracks 200, FetchRoomParticipantSubscribedTrack 200", stage -> {
                    var first = stage.subscribed().iterator().next();
                    stage.subscribed().fetch(Objects.requireNonNull(first.sid()));
                }),
                call(
                        "FetchRoomParticipantSubscribeRule 200",
                        stage -> stage.subscribed().rules()),
                call(
                        "UpdateRoomParticipantSubscribeRule 200",
                        stage -> stage.subscribed().replaceRules(List.of(cameraOf("ada")))));
    }

    @ParameterizedTest(name = "{0} {index}")
    @MethodSource("calls")
    void isAnsweredAsTheContractSays(String exchanges, Consumer<RoomStage> call) {
        RoomStage.check(checked, exchanges, call);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                call("FetchRoomParticipant 404", stage -> stage.participants().fetchByIdentity("carol")),
                call("UpdateRoomParticipant 404", stage -> stage.participants().disconnectByIdentity("carol")),
                call(
                        "ListRoomParticipants 404",
                        stage -> stage.rooms()
                                .participantsByUniqueName("x")
                                .list()
                                .toList()),
                call(
                        "FetchRoomParticipantPublishedTrack 404",
                        stage -> stage.published().fetchByName("screen")),
                call(
                        "UpdateRoomParticipantSubscribeRule 400",
                        stage -> stage.subscribed().replaceRules(List.of())));
    }

    @ParameterizedTest(name = "{0} {index}")
    @MethodSource
    void refusals(String exchanges, Consumer<RoomStage> call) {
        RoomStage.check(
                checked,
                exchanges,
                stage -> assertThatThrownBy(() -> call.accept(stage)).isInstanceOf(ApiException.class));
    }

    private static Arguments participants(int pages, UnaryOperator<ListRoomParticipantsRequest.Builder> inputs) {
        var request = inputs.apply(ListRoomParticipantsRequest.builder()).build();
        return call(
                "ListRoomParticipants 200",
                pages,
                stage -> stage.participants().list(request).toList());
    }

    private static SubscribeRule cameraOf(String identity) {
        return SubscribeRule.builder()
                .type(RuleType.INCLUDE)
                .publisher(identity)
                .track("camera")
                .build();
    }
}
