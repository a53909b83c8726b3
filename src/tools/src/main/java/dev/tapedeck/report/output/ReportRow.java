package dev.tapedeck.report.output;

import java.util.List;

/**
 * One change of a report, in Markdown.
 *
 * @param section the kind of change
 * @param where the locations that changed, the first few of many
 * @param places all locations
 * @param was the old state
 * @param is the new state
 * @param sees what a caller of our client notices
 */
public record ReportRow(Section section, String where, List<String> places, String was, String is, String sees) {
    private static final int MOST_PLACES_NAMED = 3;

    public ReportRow {
        places = List.copyOf(places);
    }

    /** Returns a row for a change at one location. */
    public static ReportRow at(Section section, String place, String was, String is, String sees) {
        return new ReportRow(section, place, List.of(place), was, is, sees);
    }

    /** Returns a row for a change at these locations. */
    public static ReportRow at(Section section, List<String> places, String was, String is, String sees) {
        return new ReportRow(section, named(places), places, was, is, sees);
    }

    /** Returns the first few, and how many more there are. */
    public static String named(List<String> places) {
        String first = String.join(", ", places.subList(0, Math.min(places.size(), MOST_PLACES_NAMED)));
        int rest = places.size() - MOST_PLACES_NAMED;
        return rest > 0 ? first + " and " + rest + " more" : first;
    }
}
