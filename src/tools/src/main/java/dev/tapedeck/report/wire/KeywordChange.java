package dev.tapedeck.report.wire;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How one keyword of a location changed.
 *
 * @param change the kind of change
 * @param was the texts that are gone
 * @param is the texts that are new
 */
record KeywordChange(ChangeKind change, Set<String> was, Set<String> is) {

    /** Returns the changes between two states of a keyword: none, one, or values gained and values lost. */
    static List<KeywordChange> between(String keyword, SortedSet<String> was, SortedSet<String> is) {
        if (was.equals(is)) {
            return List.of();
        }
        return switch (Aspect.of(keyword)) {
            case VALUES, MEDIA, PART_HEADER -> values(was, is);
            case TYPE, ACCESS -> List.of(new KeywordChange(types(was, is), was, is));
            case NULL ->
                List.of(new KeywordChange(
                        is.isEmpty() ? ChangeKind.NARROWED : ChangeKind.WIDENED, never(was), never(is)));
            case REQUIRED ->
                List.of(new KeywordChange(is.contains("required") ? ChangeKind.NARROWED : ChangeKind.WIDENED, was, is));
            case WIDTH -> List.of(new KeywordChange(width(was, is), was, is));
            case FORMAT, PATTERN -> List.of(new KeywordChange(restriction(was, is), was, is));
            case LIMIT -> List.of(new KeywordChange(limit(keyword, was, is), was, is));
            default -> List.of(new KeywordChange(presence(was, is), was, is));
        };
    }

    private static Set<String> never(SortedSet<String> nulls) {
        return Set.of(nulls.isEmpty() ? "never null" : "may be null");
    }

    /** An empty list of values allows any value. */
    private static List<KeywordChange> values(SortedSet<String> was, SortedSet<String> is) {
        if (was.isEmpty() || is.isEmpty()) {
            return List.of(new KeywordChange(was.isEmpty() ? ChangeKind.NARROWED : ChangeKind.WIDENED, was, is));
        }
        Set<String> gained = without(is, was);
        Set<String> lost = without(was, is);
        if (sameButForCase(was, is)) {
            return List.of(new KeywordChange(ChangeKind.CASE, lost, gained));
        }
        List<KeywordChange> changes = new ArrayList<>();
        if (!lost.isEmpty()) {
            changes.add(new KeywordChange(ChangeKind.GONE, lost, Set.of()));
        }
        if (!gained.isEmpty()) {
            changes.add(new KeywordChange(ChangeKind.ADDED, Set.of(), gained));
        }
        return changes;
    }

    private static boolean sameButForCase(Set<String> was, Set<String> is) {
        return lower(was).equals(lower(is));
    }

    private static Set<String> lower(Set<String> texts) {
        return new TreeSet<>(
                texts.stream().map(text -> text.toLowerCase(Locale.ROOT)).toList());
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    /** No type means any type, and every integer is a number. */
    private static ChangeKind types(SortedSet<String> was, SortedSet<String> is) {
        if (is.isEmpty() || (!was.isEmpty() && covers(is, was))) {
            return ChangeKind.WIDENED;
        }
        return was.isEmpty() || covers(was, is) ? ChangeKind.NARROWED : ChangeKind.OTHER;
    }

    private static boolean covers(Set<String> wide, Set<String> narrow) {
        return narrow.stream()
                .allMatch(type -> wide.contains(type) || (type.equals("integer") && wide.contains("number")));
    }

    /** A width that is added or removed changes nothing, unless it is the large one. */
    private static ChangeKind width(SortedSet<String> was, SortedSet<String> is) {
        if (is.contains("int64")) {
            return ChangeKind.WIDENED;
        }
        return was.contains("int64") ? ChangeKind.NARROWED : ChangeKind.OTHER;
    }

    private static ChangeKind restriction(SortedSet<String> was, SortedSet<String> is) {
        if (was.isEmpty() || is.isEmpty()) {
            return was.isEmpty() ? ChangeKind.NARROWED : ChangeKind.WIDENED;
        }
        return ChangeKind.OTHER;
    }

    private static ChangeKind limit(String keyword, SortedSet<String> was, SortedSet<String> is) {
        if (was.isEmpty() || is.isEmpty()) {
            return was.isEmpty() ? ChangeKind.NARROWED : ChangeKind.WIDENED;
        }
        boolean higher = new BigDecimal(is.first()).compareTo(new BigDecimal(was.first())) > 0;
        return higher == keyword.startsWith("max") ? ChangeKind.WIDENED : ChangeKind.NARROWED;
    }

    private static ChangeKind presence(SortedSet<String> was, SortedSet<String> is) {
        if (was.isEmpty()) {
            return ChangeKind.ADDED;
        }
        return is.isEmpty() ? ChangeKind.GONE : ChangeKind.OTHER;
    }
}
