package dev.tapedeck.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.signalwire.model.RoomSession;
import dev.tapedeck.signalwire.model.VideoFps;
import dev.tapedeck.twilio.model.Recording;
import dev.tapedeck.twilio.model.RecordingCodec;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenEnumTest {
    private record Letter(String value) implements OpenEnum {}

    @Test
    void textOfAConstantIsTheConstant() {
        assertThat(RecordingCodec.of("OPUS")).isEqualTo(RecordingCodec.OPUS);
        assertThat(VideoFps.of("30")).isEqualTo(VideoFps.FPS_30);
    }

    @Test
    void ignoresAndKeepsCase() {
        RecordingCodec codec = RecordingCodec.of("opus");

        assertThat(codec).isEqualTo(RecordingCodec.OPUS).hasSameHashCodeAs(RecordingCodec.OPUS);
        assertThat(codec.value()).isEqualTo("opus");
        assertThat(codec).hasToString("opus");
        assertThat(codec.known()).isEqualTo(RecordingCodec.Known.OPUS);
    }

    @Test
    void keepsAnUnknownValue() {
        RecordingCodec codec = RecordingCodec.of("AV1");

        assertThat(codec.value()).isEqualTo("AV1");
        assertThat(codec.known()).isEqualTo(RecordingCodec.Known.UNRECOGNIZED);
        assertThat(codec).isEqualTo(RecordingCodec.of("av1")).isNotEqualTo(RecordingCodec.VP8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPUS", "opus", "AV1", ""})
    void isWrittenBackUnchanged(String value) {
        String json = "{\"codec\":\"" + value + "\"}";

        assertThat(Recording.parse(json).toJson()).isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(strings = {"20", "30", "60", "29.97", "1E+2"})
    void numberIsWrittenBackUnchanged(String value) {
        String json = "{\"fps\":" + value + "}";

        assertThat(RoomSession.parse(json).toJson()).isEqualTo(json);
    }

    @Test
    void unknownNumberIsUnrecognized() {
        VideoFps fps = Objects.requireNonNull(RoomSession.parse("{\"fps\":60}").fps());

        assertThat(fps.known()).isEqualTo(VideoFps.Known.UNRECOGNIZED);
        assertThat(fps.value()).isEqualTo("60");
    }

    @Test
    void suitsASwitch() {
        String words = switch (RecordingCodec.of("h264").known()) {
            case VP8, H264 -> "a picture";
            case OPUS, PCMU -> "a sound";
            case UNRECOGNIZED -> "something new";
        };

        assertThat(words).isEqualTo("a picture");
    }

    @Test
    void exactMatchWins() {
        List<Letter> letters = List.of(new Letter("a"), new Letter("A"), new Letter("B"));

        assertThat(OpenEnum.find(letters, "A")).containsSame(letters.get(1));
        assertThat(OpenEnum.find(letters, "a")).containsSame(letters.get(0));
        assertThat(OpenEnum.find(letters, "b")).containsSame(letters.get(2));
        assertThat(OpenEnum.find(letters, "c")).isEqualTo(Optional.empty());
    }

    @Test
    void takesTheFirstOfSeveralSimilarConstants() {
        List<Letter> letters = List.of(new Letter("ab"), new Letter("Ab"));

        assertThat(OpenEnum.find(letters, "AB")).containsSame(letters.get(0));
    }

    @Test
    void differsFromEverythingElse() {
        assertThat((Object) RecordingCodec.OPUS).isNotEqualTo("OPUS").isNotEqualTo(VideoFps.of("OPUS"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fast", "", "20,\"locked\":true", "NaN", "0x14"})
    void textOfANumberIsANumber(String text) {
        assertThatThrownBy(() ->
                        RoomSession.builder().fps(VideoFps.of(text)).build().toJson())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"\u017Ftatus,status", "v\u0131deo,video", "\u212A,k", "\u0130,i"})
    void equalValuesHaveTheSameHashCode(String one, String other) {
        RecordingCodec codec = RecordingCodec.of(one);

        assertThat(codec.equals(RecordingCodec.of(other)))
                .isEqualTo(codec.hashCode() == RecordingCodec.of(other).hashCode());
    }
}
