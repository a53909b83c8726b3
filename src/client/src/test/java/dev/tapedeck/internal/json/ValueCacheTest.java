package dev.tapedeck.internal.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ValueCacheTest {
    @Test
    void distinguishesKindsOfOneText() {
        Text in = new Text("opus", "opus");

        StringBuilder one = in.get(StringBuilder::new, 0);
        List<String> other = in.get(List::of, 1);
        assertThat(one).hasToString("opus");
        assertThat(other).containsExactly("opus");
    }

    @Test
    void distinguishesTextsWithTheSameEnds() {
        Text in = new Text("12345678-a-12345678", "12345678-b-12345678", "12345678", "1234567");

        assertThat(in.all()).containsExactly("12345678-a-12345678", "12345678-b-12345678", "12345678", "1234567");
    }

    @Test
    void returnsMoreValuesThanItHasRoomFor() {
        String[] texts = IntStream.range(0, 5_000).mapToObj(i -> "RT" + i).toArray(String[]::new);

        assertThat(new Text(texts).all()).containsExactly(texts);
    }

    @Test
    void returnsLongAndEmptyTextsAndThoseAtTheVeryEnd() {
        String url = "https://video.twilio.com/v1/Recordings/RT5e1f0c2b7a9d4836b1c0e7f2a4d6983b";

        assertThat(new Text(url, url, "", "end").all()).containsExactly(url, url, "", "end");
    }

    /** Texts one after the other, each in quotes. */
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
