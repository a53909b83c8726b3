package dev.tapedeck.internal.listing;

/** Estimates how many records per second a listing has, from the pages seen recently. Not thread-safe. */
final class Density {
    // Busy and quiet hours differ by factors; within either, an average is more accurate than the last page.
    private static final double SUDDEN = 4;

    // Crossing a gap by short strides takes many requests; a long stride begins with a page after the gap that others
    // wait for.
    private static final int STRIDE = 8;

    private double perSecond;

    /** Records how many records a stretch of the listing had. */
    void saw(long records, double seconds) {
        double seen = records / seconds;
        if (records == 0) {
            // A gap of unknown length is crossed by ever longer strides.
            perSecond /= STRIDE;
        } else if (seen > perSecond * SUDDEN || seen < perSecond / SUDDEN) {
            perSecond = seen;
        } else {
            perSecond = (perSecond + seen) / 2;
        }
    }

    /** Returns the number of seconds in which this many records are expected; infinite before any were seen. */
    double secondsFor(long records) {
        return records / perSecond;
    }
}
