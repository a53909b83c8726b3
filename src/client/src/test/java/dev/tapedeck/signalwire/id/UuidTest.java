package dev.tapedeck.signalwire.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.type.Id;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UuidTest {
    private static final String LOWER = "0f8e3c1a-5b7d-4c2e-9a61-2d4f6b8a0c13";
    private static final String UPPER = "0F8E3C1A-5B7D-4C2E-9A61-2D4F6B8A0C13";

    static Stream<Arguments> types() {
        return Stream.of(
                type("a Conference id", ConferenceId::of, ConferenceId::new),
                type("a Conference Token id", ConferenceTokenId::of, ConferenceTokenId::new),
                type("a Log id", LogId::of, LogId::new),
                type("a Project id", ProjectId::of, ProjectId::new),
                type("a Room id", RoomId::of, RoomId::new),
                type("a Room Participant id", RoomParticipantId::of, RoomParticipantId::new),
                type("a Room Recording id", RoomRecordingId::of, RoomRecordingId::new),
                type("a Room Session Event id", RoomSessionEventId::of, RoomSessionEventId::new),
                type("a Room Session id", RoomSessionId::of, RoomSessionId::new),
                type("a Room Session Member id", RoomSessionMemberId::of, RoomSessionMemberId::new),
                type("a Stream id", StreamId::of, StreamId::new),
                type("", Uuid::of, Uuid::new));
    }

    private static Arguments type(String name, Function<String, Id> of, Function<String, Id> constructor) {
        return Arguments.of(name, of, constructor);
    }

    @ParameterizedTest
    @MethodSource("types")
    void acceptsTheCanonicalFormOfEitherCase(String name, Function<String, Id> of, Function<String, Id> constructor) {
        assertThat(of.apply(LOWER)).isEqualTo(constructor.apply(LOWER)).hasToString(LOWER);
        assertThat(of.apply(UPPER).value()).isEqualTo(UPPER);
        assertThat(of.apply(UPPER).isValid()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("types")
    void messageSaysWhatWasExpected(String name, Function<String, Id> of, Function<String, Id> constructor) {
        String form = "a UUID such as 0f8e3c1a-5b7d-4c2e-9a61-2d4f6b8a0c13";
        assertThatThrownBy(() -> of.apply("1-1-1-1-1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Expected " + (name.isEmpty() ? form : name + " (" + form + ")") + " but was \"1-1-1-1-1\"");
    }

    @ParameterizedTest
    @MethodSource("types")
    void keepsAMalformedOneFromAResponse(String name, Function<String, Id> of, Function<String, Id> constructor) {
        Id odd = constructor.apply("odd");

        assertThat(odd).hasToString("odd");
        assertThat(odd.isValid()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1-1-1-1-1",
                "0f8e3c1a5b7d4c2e9a612d4f6b8a0c13",
                "{0f8e3c1a-5b7d-4c2e-9a61-2d4f6b8a0c13}",
                "0f8e3c1a-5b7d-4c2e-9a61-2d4f6b8a0c1",
                "0f8e3c1a-5b7d-4c2e-9a61-2d4f6b8a0c133",
                "0f8e3c1a-5b7d-4c2e-9a61-2d4f6b8a0c1g",
                "0f8e3c1ag5b7d-4c2e-9a61-2d4f6b8a0c13",
                "0f8e3c1a-5b7dg4c2e-9a61-2d4f6b8a0c13",
                "0f8e3c1a-5b7d-4c2eg9a61-2d4f6b8a0c13",
                "0f8e3c1a-5b7d-4c2e-9a61g2d4f6b8a0c13",
                "-f8e3c1a-5b7d-4c2e-9a61-2d4f6b8a0c13",
                "0f8e3c1a--b7d-4c2e-9a61-2d4f6b8a0c13",
                "0f8e3c1a-5b7d--c2e-9a61-2d4f6b8a0c13",
                "0f8e3c1a-5b7d-4c2e--a61-2d4f6b8a0c13",
                "0f8e3c1a-5b7d-4c2e-9a61--d4f6b8a0c13",
            })
    void refusesOtherTexts(String text) {
        assertThatThrownBy(() -> RoomRecordingId.of(text)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new RoomRecordingId(text).isValid()).isFalse();
    }

    @Test
    void truncatesAVeryLongTextInTheMessage() {
        assertThatThrownBy(() -> RoomSessionId.of("x".repeat(81)))
                .hasMessageEndingWith(" but was \"" + "x".repeat(80) + "...\" (81 characters)");
        assertThatThrownBy(() -> RoomSessionId.of("x".repeat(80)))
                .hasMessageEndingWith(" but was \"" + "x".repeat(80) + '"');
    }
}
