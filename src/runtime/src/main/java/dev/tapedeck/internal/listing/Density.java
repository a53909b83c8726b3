package dev.tapedeck.internal.listing;

/** How many records a second of a listing has, as far as it was seen lately. Not thread-safe. */
final class Density {
    // Between busy hours and quiet ones lie factors; within them, an average is nearer than the last page.
    private static final double SUDDEN = 4;

    // Short strides take many requests to cross a gap, long ones begin with a page behind it that others wait for.
    private static final int STRIDE = 8;

    private double perSecond;

    /** Notes what a stretch of the listing held. */
    void saw(long records, double seconds) {
        double seen = records / seconds;
        if (records == 0) {
            // A gap of unknown length is crossed in ever longer strides.
            perSecond /= STRIDE;
        } else if (seen > perSecond * SUDDEN || seen < perSecond / SUDDEN) {
            perSecond = seen;
        } else {
            perSecond = (perSecond + seen) / 2;
        }
    }

    /** In how many seconds so many records are expected; endless before any were seen. */
    double secondsFor(long records) {
        return records / perSecond;
    }
}
