package dev.tapedeck.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.error.UnexpectedResponseException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Downloads of a listing with unreadable records. */
@Timeout(30)
class BrokenItemsTest {
    private final HeldFiles files = new HeldFiles();

    @Test
    void downloadsRecordsAfterAnUnreadableOne() {
        IntStream.rangeClosed(1, 4).forEach(files::release);
        List<Integer> saved = new ArrayList<>();
        Iterator<Integer> records = Stream.of(1, 2, 3, 4).iterator();
        Iterator<Integer> broken = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return records.hasNext();
            }

            @Override
            public Integer next() {
                int record = records.next();
                if (record % 2 == 0) {
                    throw new UnexpectedResponseException("record " + record);
                }
                return record;
            }
        };

        assertThatThrownBy(() -> files.of(broken).forEach(download -> saved.add(download.item())))
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessage("record 2");

        assertThat(saved).containsExactlyInAnyOrder(1, 3);
    }

    @Test
    void itemsThatAlwaysFailEndTheRun() {
        Iterator<Integer> endless = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public Integer next() {
                throw new UnexpectedResponseException("the same page again");
            }
        };

        assertThatThrownBy(() -> files.of(endless).forEach(download -> {}))
                .isInstanceOf(UnexpectedResponseException.class);
    }
}
