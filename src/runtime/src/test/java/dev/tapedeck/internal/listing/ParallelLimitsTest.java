package dev.tapedeck.internal.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.internal.listing.FakeArchive.Take;
import dev.tapedeck.paging.Page;
import dev.tapedeck.paging.PageToken;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ParallelLimitsTest {
    private final FakeArchive archive = FakeArchive.of(RecordTimes.UNIFORM.of(10_000, 1));

    @Test
    void sendsNothingBeforeTheFirstRecordIsRead() {
        Iterator<Take> records = archive.parallel(8).iterator();
        assertThat(archive.requests).hasValue(0);

        assertThat(records.hasNext()).isTrue();
        assertThat(archive.requests.get()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 8})
    void runsAsManyRequestsAtOnceAsAllowed(int atOnce) {
        CountDownLatch together = new CountDownLatch(atOnce);
        archive.gate = () -> {
            // The first page is fetched alone: it decides how to cut the others.
            if (archive.requests.get() > 1) {
                together.countDown();
                Waits.await(together);
            }
        };

        assertThat(archive.parallel(atOnce).toList()).isEqualTo(archive.all());

        assertThat(archive.mostAtOnce()).isEqualTo(atOnce);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 8, 32})
    void takesFewMoreRequestsThanASequentialListing(int atOnce) {
        archive.parallel(atOnce).toList();

        assertThat(archive.requests.get()).isBetween(200, 260);
    }

    @Test
    void oneAtATimeTakesNoMoreRequestsThanASequentialListing() {
        assertThat(archive.parallel(1).toList()).isEqualTo(archive.all());

        assertThat(archive.requests).hasValue(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 700})
    void boundsThePagesThatWaitForAnIdleCaller(int pageSize) {
        FakeArchive longer = FakeArchive.of(RecordTimes.UNIFORM.of(30_000, 1)).pagesOf(pageSize);
        List<Take> seen = new ArrayList<>();
        Iterator<Take> records = longer.parallel(2).iterator();
        while (seen.size() < 15_000) {
            seen.add(records.next());
        }
        Waits.await(() -> longer.handedOver.get() >= 15_000 + 2 * 750);
        Waits.awaitIdle();

        // Slices overlap by a second, which is a record here.
        int twice = 15_000 / 100;
        assertThat(longer.handedOver.get() - 15_000)
                .isBetween(2 * 750, 2 * Math.max(1550, 3 * pageSize) + pageSize + twice);
        records.forEachRemaining(seen::add);
        assertThat(seen).isEqualTo(longer.all());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8, 64})
    void stoppingAfterOneRecordCostsAboutOnePagePerThread(int atOnce) {
        archive.parallel(atOnce).iterator().next();
        Waits.awaitIdle();

        assertThat(archive.requests.get()).isBetween(1, 1 + atOnce);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 10})
    void fetchesAheadInProportionToTakenPages(int taken) {
        Iterator<Take> records = archive.parallel(8).iterator();
        for (int i = 0; i < 50 * taken; i++) {
            records.next();
        }
        Waits.awaitIdle();

        assertThat(archive.requests.get()).isBetween(taken, taken + 8 * taken + 8);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 50, 51, 777, 9_999, 20_000})
    void endsAtTheLimit(int limit) {
        assertThat(archive.parallel(4).limit(limit).toList())
                .isEqualTo(archive.all().subList(0, Math.min(limit, 10_000)));
        Waits.awaitIdle();

        assertThat(archive.handedOver.get()).isLessThan(limit * 13 / 10 + 900);
    }

    @Test
    void limitWithinTheFirstPageTakesOneRequest() {
        assertThat(archive.parallel(4).limit(50)).hasSize(50);
        Waits.awaitIdle();

        assertThat(archive.requests).hasValue(1);
    }

    @Test
    void limitOfZeroSendsNoRequest() {
        assertThat(archive.parallel(4).limit(0)).isEmpty();

        assertThat(archive.requests).hasValue(0);
    }

    @Test
    void pagesStaySequentialWithTheirTokens() {
        List<Page<Take>> pages = new ArrayList<>();
        archive.parallel(8).pages().forEach(pages::add);

        assertThat(pages).hasSize(200).flatExtracting(Page::items).isEqualTo(archive.all());
        assertThat(pages.get(0).next()).isPresent();
        assertThat(archive.mostAtOnce()).isEqualTo(1);
    }

    @Test
    void streamIsOrdered() {
        assertThat(archive.parallel(8).stream()).containsExactlyElementsOf(archive.all());
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, 0, 65})
    void refusesNumbersOutOfBounds(int requests) {
        assertThatThrownBy(() -> archive.parallel(requests))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("requests must be between 1 and 64 but was " + requests);
    }

    @Test
    void refusesAListingWithoutTimes() {
        assertThatThrownBy(() -> PagedListing.of(new FakePages()).parallel(2))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Expected a listing that can be bounded by dates but " + FakePages.LISTING
                        + " cannot: use prefetch()");
    }

    @Test
    void refusesTokens() {
        PageToken token = PageToken.of(FakeArchive.LISTING, "50");

        assertThatThrownBy(() -> PagedListing.of(archive).from(token).parallel(2))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("it starts at a token");
        assertThatThrownBy(() -> archive.parallel(2).from(token))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("it is parallel");
        assertThat(archive.requests).hasValue(0);
    }
}
