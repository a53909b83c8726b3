package dev.tapedeck.bench;

import java.util.Locale;

/**
 * A row of the table.
 *
 * @param number the number in the table of targets
 * @param measure the measured quantity
 * @param target the target value
 * @param figures the measured values
 */
record Row(String number, String measure, String target, Figures figures) {

    /**
     * The measured values.
     *
     * @param result the values in words
     * @param ratio the ratio of the two contenders, or the value itself
     * @param verdict met, missed, or left out
     */
    record Figures(String result, String ratio, String verdict) {}

    static Draft of(String number, String measure) {
        return new Draft(number, measure);
    }

    /** Returns the number without its letter. */
    int place() {
        return Integer.parseInt(number.replaceAll("\\D", ""));
    }

    String markdown() {
        return "| "
                + String.join(" | ", number, measure, target, figures.result(), figures.ratio(), figures.verdict())
                + " |";
    }

    /** A row whose figures are still missing. */
    record Draft(String number, String measure) {
        Row atLeast(double target, double ratio, String result) {
            return row("≥ " + plain(target), figures(result, ratio, ratio >= target));
        }

        Row atMost(double target, double ratio, String result) {
            return row("≤ " + plain(target), figures(result, ratio, ratio <= target));
        }

        /** Returns a row without a ratio, for a run that completes or fails. */
        Row completes(boolean completed, String result) {
            return row("completes", new Figures(result, "", completed ? "met" : "missed"));
        }

        /** Returns a row that cannot be measured here. */
        Row leftOut(String reason) {
            return row("", new Figures(reason, "", "left out"));
        }

        private Row row(String target, Figures figures) {
            return new Row(number, measure, target, figures);
        }

        private static Figures figures(String result, double ratio, boolean met) {
            return new Figures(result, String.format(Locale.ROOT, "%.3f", ratio), met ? "met" : "missed");
        }

        private static String plain(double value) {
            return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
        }
    }
}
