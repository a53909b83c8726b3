package dev.tapedeck.internal.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.twilio.model.RoomRecording;
import dev.tapedeck.twilio.wire.ListRoomRecordingsResponse;
import dev.tapedeck.twilio.wire.WireAdapters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValueCacheTest {
    private static final Function<String, StringBuilder> KIND = StringBuilder::new;
    private static final Function<String, StringBuilder> OTHER = StringBuilder::new;

    @ParameterizedTest
    @ValueSource(strings = {"a", "opus", "1234567", "12345678", "123456789", "AC5e1f0c2b7a9d4836b1c0e7f2a4d6983b"})
    void makesAValueThatComesAgainOnce(String text) {
        Text in = new Text(text, text, "the rest of the page");

        assertThat(in.get(KIND, 0)).hasToString(text).isSameAs(in.get(KIND, 1));
    }

    @Test
    void keepsKindsOfOneTextApart() {
        Text in = new Text("opus", "opus");

        assertThat(in.get(KIND, 0)).isNotSameAs(in.get(OTHER, 1));
    }

    @Test
    void tellsTextsOfTheSameEndsApart() {
        Text in = new Text("12345678-a-12345678", "12345678-b-12345678", "12345678", "1234567");

        assertThat(in.all()).containsExactly("12345678-a-12345678", "12345678-b-12345678", "12345678", "1234567");
    }

    @Test
    void holdsMoreValuesThanItHasPlaces() {
        String[] texts = IntStream.range(0, 5_000).mapToObj(i -> "RT" + i).toArray(String[]::new);

        assertThat(new Text(texts).all()).containsExactly(texts);
    }

    @Test
    void makesLongTextsAndEmptyOnesAndThoseAtTheVeryEndAnew() {
        String url = "https://video.twilio.com/v1/Recordings/RT5e1f0c2b7a9d4836b1c0e7f2a4d6983b";
        Text in = new Text(url, url, "", "end");

        assertThat(in.all()).containsExactly(url, url, "", "end");
        assertThat(in.get(KIND, 0)).isNotSameAs(in.get(KIND, 1));
    }

    @Test
    void recordsOfAPageShareWhatTheyHaveInCommon() {
        String record =
                "{\"account_sid\":\"AC5e1f0c2b7a9d4836b1c0e7f2a4d6983b\",\"codec\":\"Opus\",\"track_name\":\"a\"}";
        byte[] page = ("{\"recordings\":[" + record + "," + record + "]}").getBytes(UTF_8);

        List<RoomRecording> records =
                List.copyOf(Json.read(WireAdapters.gson().getAdapter(ListRoomRecordingsResponse.class), page)
                        .recordings());

        assertThat(records.get(0).accountSid()).isSameAs(records.get(1).accountSid());
        assertThat(records.get(0).codec()).isSameAs(records.get(1).codec());
        assertThat(records.get(1).codec()).hasToString("Opus");
        assertThat(records.get(0)).isEqualTo(records.get(1)).isNotSameAs(records.get(1));
    }

    /** Texts one behind the other, with a quote around each. */
    private static final class Text {
        private final List<int[]> places = new ArrayList<>();
        private final ValueCache repeats;

        Text(String... texts) {
            StringBuilder all = new StringBuilder();
            for (String text : texts) {
                all.append('"');
                places.add(new int[] {all.length(), all.length() + text.length()});
                all.append(text).append('"');
            }
            this.repeats = ValueCache.kept(all.toString().getBytes(UTF_8));
        }

        <T> T get(Function<String, T> kind, int index) {
            return repeats.get(kind, places.get(index)[0], places.get(index)[1]);
        }

        List<String> all() {
            return IntStream.range(0, places.size())
                    .mapToObj(i -> get(Function.<String>identity(), i))
                    .toList();
        }
    }
}
