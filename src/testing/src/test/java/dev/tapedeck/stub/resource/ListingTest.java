package dev.tapedeck.stub.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of samples and added resources show each once, without a look at all of them. */
class ListingTest {

    private static final int SIZE = 3_500;
    private static final NumberedIds IDS = new NumberedIds("test");
    private static final Comparator<Item> NEWEST_FIRST =
            Comparator.comparingLong(Item::time).reversed().thenComparing(Item::id);

    private record Item(String id, long time) {}

    /** Counts what is made; those of a thousand come in a mixed order. */
    private static final class Kind implements SampleSource.Kind<Item> {

        private final Set<Integer> made = new TreeSet<>();

        @Override
        public Item make(int number) {
            made.add(number);
            return new Item(IDS.sid("XX", number), -number / 1000 * 10_000L - number * 7 % 1000);
        }

        @Override
        public OptionalInt number(String id, int size) {
            return IDS.numberOfSid(id, "XX", size);
        }

        @Override
        public String id(Item item) {
            return item.id();
        }

        @Override
        public Comparator<Item> order() {
            return NEWEST_FIRST;
        }
    }

    private final Kind kind = new Kind();
    private final GrowingSource<Item> items =
            new GrowingSource<>(new SampleSource<>(SIZE, kind), NEWEST_FIRST, Item::id);

    private static List<Item> pages(Listing<Item> listing, int size) {
        List<Item> all = new ArrayList<>();
        Listing.Slice<Item> page = listing.first(size);
        all.addAll(page.items());
        while (page.beforeNext().isPresent()) {
            Listing.Slice<Item> before = page;
            page = listing.after(page.beforeNext().get().id(), size).orElseThrow();
            assertThat(page.hasPrevious()).isTrue();
            assertThat(page.beforePrevious())
                    .isEqualTo(all.size() > size ? Optional.of(all.get(all.size() - size - 1)) : Optional.empty());
            assertThat(before.items()).hasSize(size);
            all.addAll(page.items());
        }
        return all;
    }

    private void addSome() {
        IntStream.range(0, 40).forEach(number -> items.add(new Item("added" + number, -number * 1_001L + 5)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 1000, 5000})
    void pagesShowEachResourceOnceInOrder(int size) {
        addSome();
        List<Item> all = pages(Listing.of(items.all()), size);

        assertThat(all).hasSize(SIZE + 40).doesNotHaveDuplicates().isSortedAccordingTo(NEWEST_FIRST);
        assertThat(all).isEqualTo(Listing.of(items.all()).toList());
    }

    @Test
    void pagesShowWhatMatches() {
        addSome();
        Listing<Item> some = Listing.of(items.all()).filter(item -> item.time() % 13 == 0);

        assertThat(pages(some, 10)).isEqualTo(some.toList()).hasSizeGreaterThan(200);
    }

    @Test
    void rangesAreThoseOfAFilter() {
        addSome();
        Listing<Item> all = Listing.of(items.all());
        Listing<Item> range = all.without(item -> item.time() > -10_100).only(item -> item.time() > -20_500);

        assertThat(range.toList())
                .isEqualTo(all.filter(item -> item.time() <= -10_100 && item.time() > -20_500)
                        .toList())
                .isNotEmpty();
        assertThat(pages(range, 17)).isEqualTo(range.toList());
    }

    @Test
    void onlyTheBlocksOfAPageAreMade() {
        Listing.of(items.all()).first(50);
        assertThat(kind.made).hasSize(1000);

        String last = IDS.sid("XX", SIZE - 1);
        assertThat(Listing.of(items.all()).find(last)).isPresent();
        assertThat(kind.made).hasSize(1001);
    }

    @Test
    void findsEachAndNothingElse() {
        addSome();
        Source<Item> all = items.all();

        for (int position = 0; position < all.size(); position++) {
            assertThat(all.position(all.get(position).id())).hasValue(position);
        }
        assertThat(all.find(IDS.sid("XX", SIZE))).isEmpty();
        assertThat(all.find(IDS.sid("XX", 5).replace("XX", "YY"))).isEmpty();
        assertThat(all.find("")).isEmpty();
        assertThat(all.find("XX" + "z".repeat(32))).isEmpty();
    }

    @Test
    void idsTellTheirNumbers() {
        int size = 100_000;

        for (int number = 0; number < size; number++) {
            assertThat(IDS.numberOfSid(IDS.sid("XX", number), "XX", size)).hasValue(number);
            assertThat(IDS.numberOfUuid(IDS.uuid(number), size)).hasValue(number);
        }
        assertThat(new NumberedIds("other").numberOfUuid(IDS.uuid(1), size)).isEmpty();
    }
}
