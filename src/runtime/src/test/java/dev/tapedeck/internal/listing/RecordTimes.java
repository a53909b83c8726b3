package dev.tapedeck.internal.listing;

import java.util.Comparator;
import java.util.Random;
import java.util.stream.LongStream;

/** How the records of a {@link FakeArchive} are distributed in time. */
enum RecordTimes {
    UNIFORM,
    CLUSTERED,
    LONG_GAPS,
    ONE_SECOND,
    SHARED_SECONDS,
    DENSER_WITH_AGE,
    RANDOM_WALK;

    /** Returns the seconds of this many records, newest first; the same for the same seed. */
    long[] of(int records, long seed) {
        Random random = new Random(seed);
        return LongStream.range(0, records)
                .map(number -> second(number, records, random))
                .boxed()
                .sorted(Comparator.reverseOrder())
                .mapToLong(second -> second)
                .toArray();
    }

    private long second(long number, int records, Random random) {
        return switch (this) {
            case UNIFORM -> number * 60;
            case CLUSTERED -> (number / 400) * 500_000 + random.nextInt(200);
            case LONG_GAPS -> number / 90 * 30_000_000L + random.nextInt(3600);
            case ONE_SECOND -> 77;
            case SHARED_SECONDS -> number / 130;
            case DENSER_WITH_AGE -> (long) Math.pow((double) number, 1 + random.nextInt(3) / 10.0);
            case RANDOM_WALK -> (long) (records * Math.exp(random.nextGaussian() * 2));
        };
    }
}
