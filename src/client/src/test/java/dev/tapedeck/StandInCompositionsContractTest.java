package dev.tapedeck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.tapedeck.CheckedStandIn.CheckedExchange;
import dev.tapedeck.stub.StandIn;
import dev.tapedeck.twilio.TwilioVideo;
import dev.tapedeck.twilio.id.CompositionHookSid;
import dev.tapedeck.twilio.id.CompositionSid;
import dev.tapedeck.twilio.id.RoomSid;
import dev.tapedeck.twilio.model.Composition;
import dev.tapedeck.twilio.model.CompositionStatus;
import dev.tapedeck.twilio.model.FetchCompositionMediaRequest;
import dev.tapedeck.twilio.model.ListCompositionHooksRequest;
import dev.tapedeck.twilio.model.ListCompositionsRequest;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** All that the facade asks about compositions, hooks and settings, and all that it gets, is of the contract. */
class StandInCompositionsContractTest {
    private static final Instant MAY = Instant.parse("2026-05-20T00:00:00Z");
    private static final Composition COMPOSED = oneThatIsCompleted();
    private static final RoomSid ROOM = Objects.requireNonNull(COMPOSED.roomSid());

    private final CheckedStandIn checked = CheckedStandIn.start(small());
    private final TwilioVideo twilio = twilio(checked.standIn());

    @AfterEach
    void everythingWasCheckedAndIsOfTheContract() {
        checked.close();
    }

    static Stream<Arguments> calls() {
        return Stream.of(
                compositions(1, request -> request),
                compositions(8, request -> request.pageSize(1)),
                compositions(1, request -> request.page(0).pageSize(100)),
                compositions(1, request -> request.status(CompositionStatus.FAILED)),
                compositions(1, request -> request.roomSid(ROOM)),
                compositions(1, request -> request.dateCreatedAfter(MAY).dateCreatedBefore(MAY.plusSeconds(1))),
                hooks(request -> request),
                hooks(request -> request.enabled(true).friendlyName("a*").page(0)),
                hooks(request -> request.dateCreatedAfter(MAY).dateCreatedBefore(MAY)),
                call("FetchComposition", 200, client -> client.compositions().fetch(COMPOSED.sid())),
                call("DeleteComposition", 204, client -> client.compositions().delete(COMPOSED.sid())),
                call(
                        "CreateComposition",
                        201,
                        client -> client.compositions().create(CompositionInputs.everything(ROOM))),
                call(
                        "CreateComposition",
                        201,
                        client -> client.compositions().create(CompositionInputs.soundAlone(ROOM))),
                call(
                        "FetchCompositionSettings",
                        200,
                        client -> client.settings().compositions()),
                call("FetchRecordingSettings", 200, client -> client.settings().recordings()),
                call(
                        "CreateCompositionSettings",
                        200,
                        client -> client.settings().replaceCompositions(CompositionInputs.bucketOfCompositions())),
                call(
                        "CreateRecordingSettings",
                        200,
                        client -> client.settings().replaceRecordings(CompositionInputs.bucketOfRecordings())));
    }

    @ParameterizedTest(name = "{0} {index}")
    @MethodSource
    void calls(String operation, int status, int exchanges, Consumer<TwilioVideo> call) {
        call.accept(twilio);

        assertThat(checked.exchanges()).hasSize(exchanges).containsOnly(new CheckedExchange(operation, status));
    }

    @Test
    void aFileIsSaved(@TempDir Path folder) {
        CompositionSid sid = COMPOSED.sid();

        twilio.compositions().media(sid).saveTo(folder.resolve("one"));
        twilio.compositions()
                .media(sid, FetchCompositionMediaRequest.builder().ttl(60).build())
                .saveTo(folder.resolve("two"));

        assertThat(folder.resolve("one"))
                .hasSize(Objects.requireNonNull(COMPOSED.size()))
                .hasSameBinaryContentAs(folder.resolve("two"));
        assertThat(checked.exchanges()).hasSize(2).containsOnly(new CheckedExchange("FetchCompositionMedia", 302));
    }

    @Test
    void everythingOfAHook() {
        CompositionHookSid sid =
                twilio.compositionHooks().create(CompositionInputs.hook()).sid();
        twilio.compositionHooks().fetch(sid);
        twilio.compositionHooks().update(sid, CompositionInputs.changes());
        assertThat(twilio.compositionHooks().list()).hasSize(1);
        twilio.compositionHooks().delete(sid);

        assertThat(checked.exchanges())
                .containsExactly(
                        new CheckedExchange("CreateCompositionHook", 201),
                        new CheckedExchange("FetchCompositionHook", 200),
                        new CheckedExchange("UpdateCompositionHook", 200),
                        new CheckedExchange("ListCompositionHooks", 200),
                        new CheckedExchange("DeleteCompositionHook", 204));
    }

    private static Arguments compositions(int pages, UnaryOperator<ListCompositionsRequest.Builder> inputs) {
        var request = inputs.apply(ListCompositionsRequest.builder()).build();
        Consumer<TwilioVideo> call =
                client -> client.compositions().list(request).toList();
        return arguments("ListCompositions", 200, pages, call);
    }

    private static Arguments hooks(UnaryOperator<ListCompositionHooksRequest.Builder> inputs) {
        var request = inputs.apply(ListCompositionHooksRequest.builder()).build();
        return call(
                "ListCompositionHooks",
                200,
                client -> client.compositionHooks().list(request).toList());
    }

    private static Arguments call(String operation, int status, Consumer<TwilioVideo> call) {
        return arguments(operation, status, 1, call);
    }

    /** One recording of each room, so that compositions are short. */
    private static StandIn.Builder small() {
        return StandIn.builder().twilioRecordings(8);
    }

    private static TwilioVideo twilio(StandIn standIn) {
        return TwilioVideo.builder()
                .apiKey(standIn.twilioApiKey(), standIn.twilioApiSecret())
                .baseUrl(standIn.twilioUrl())
                .build();
    }

    private static Composition oneThatIsCompleted() {
        try (StandIn standIn = small().start()) {
            return twilio(standIn).compositions().list().stream()
                    .filter(composition -> CompositionStatus.COMPLETED.equals(composition.status()))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
