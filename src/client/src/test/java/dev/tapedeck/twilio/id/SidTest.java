package dev.tapedeck.twilio.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.type.Id;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SidTest {
    private static final String HEX = "0123456789abcdef0123456789ABCDEF";

    static Stream<Arguments> types() {
        return Stream.of(
                type("AC", "an Account SID", AccountSid::of, AccountSid::new),
                type("CA", "a Call SID", CallSid::of, CallSid::new),
                type("HK", "a Composition Hook SID", CompositionHookSid::of, CompositionHookSid::new),
                type("CJ", "a Composition SID", CompositionSid::of, CompositionSid::new),
                type("CR", "a Credential SID", CredentialSid::of, CredentialSid::new),
                type("PA", "a Participant SID", ParticipantSid::of, ParticipantSid::new),
                type("RT", "a Recording SID", RecordingSid::of, RecordingSid::new),
                type("RM", "a Room SID", RoomSid::of, RoomSid::new),
                type("MT", "a Track SID", TrackSid::of, TrackSid::new));
    }

    private static Arguments type(
            String prefix, String name, Function<String, Id> of, Function<String, Id> constructor) {
        return Arguments.of(prefix, name, of, constructor);
    }

    @ParameterizedTest
    @MethodSource("types")
    void acceptsHexDigitsOfEitherCase(
            String prefix, String name, Function<String, Id> of, Function<String, Id> constructor) {
        Id sid = of.apply(prefix + HEX);

        assertThat(sid.value()).isEqualTo(prefix + HEX);
        assertThat(sid).hasToString(prefix + HEX).isEqualTo(constructor.apply(prefix + HEX));
        assertThat(sid.isValid()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("types")
    void messageSaysWhatWasExpected(
            String prefix, String name, Function<String, Id> of, Function<String, Id> constructor) {
        String offender = prefix + "12";

        assertThatThrownBy(() -> of.apply(offender))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected " + name + " (" + prefix + " and 32 hex digits) but was \"" + offender + '"');
    }

    @ParameterizedTest
    @MethodSource("types")
    void keepsAMalformedOneFromAResponse(
            String prefix, String name, Function<String, Id> of, Function<String, Id> constructor) {
        Id odd = constructor.apply("odd");

        assertThat(odd.value()).isEqualTo("odd");
        assertThat(odd.isValid()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("types")
    void refusesAnotherPrefix(String prefix, String name, Function<String, Id> of, Function<String, Id> constructor) {
        assertThatThrownBy(() -> of.apply("ZZ" + HEX)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> of.apply(prefix.toLowerCase(Locale.ROOT) + HEX))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(constructor.apply("ZZ" + HEX).isValid()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "R",
                "RT",
                "RT0123456789abcdef0123456789abcde",
                "RT0123456789abcdef0123456789abcdef0",
                "RT0123456789abcdef0123456789abcdeg",
                "RT0123456789abcdef0123456789abcdeG",
                "RT0123456789abcdef0123456789abcde/",
                "RT0123456789abcdef0123456789abcde:",
                "RT0123456789abcdef0123456789abcde@",
                "RT0123456789abcdef0123456789abcde`",
                "RT0123456789abcdef0123456789abcde\n",
                "RT0123456789abcdef0123456789abcde\u0661",
                " RT0123456789abcdef0123456789abcde",
            })
    void refusesOtherTexts(String text) {
        assertThatThrownBy(() -> RecordingSid.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected a Recording SID (RT and 32 hex digits) but was \"" + text + '"');
        assertThat(new RecordingSid(text).isValid()).isFalse();
    }

    @Test
    void namesARoomSidInsteadOfARecordingSid() {
        assertThatThrownBy(() -> RecordingSid.of("RM12"))
                .hasMessage("Expected a Recording SID (RT and 32 hex digits) but was \"RM12\"");
    }

    @Test
    void truncatesAVeryLongTextInTheMessage() {
        assertThatThrownBy(() -> RecordingSid.of("R".repeat(100_000)))
                .hasMessage("Expected a Recording SID (RT and 32 hex digits) but was \"" + "R".repeat(80)
                        + "...\" (100000 characters)");
    }

    @Test
    void generalSidAcceptsAnyTwoLetters() {
        assertThat(Sid.of("zZ" + HEX).isValid()).isTrue();
        assertThatThrownBy(() -> Sid.of("R1" + HEX))
                .hasMessage("Expected a SID (two letters and 32 hex digits) but was \"R1" + HEX + '"');
        assertThatThrownBy(() -> Sid.of("R")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Sid.of("RT12")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void differentTypesAreNotEqual() {
        assertThat((Id) Sid.of("RT" + HEX)).isNotEqualTo(RecordingSid.of("RT" + HEX));
    }
}
