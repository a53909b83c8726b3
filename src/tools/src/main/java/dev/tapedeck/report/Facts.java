package dev.tapedeck.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * An operation, flat: what holds at each of its places, as texts by keyword.
 *
 * <p>A keyword with no text is the same as one that is not there. Changed by nobody but its {@link Flattening}.
 */
final class Facts {
    private final Map<Place, Map<String, SortedSet<String>>> places = new LinkedHashMap<>();
    private int depth = Integer.MAX_VALUE;

    void add(Place place) {
        traits(place);
    }

    void add(Place place, String keyword, String text) {
        Map<String, SortedSet<String>> traits = traits(place);
        if (!text.isEmpty()) {
            traits.computeIfAbsent(keyword, created -> new TreeSet<>()).add(text);
        }
    }

    private Map<String, SortedSet<String>> traits(Place place) {
        return places.computeIfAbsent(place, created -> new LinkedHashMap<>());
    }

    /** Says that places of so many steps are not all there. */
    void cutAt(int steps) {
        depth = steps;
    }

    /** The number of steps from which on places are missing. */
    int depth() {
        return depth;
    }

    boolean has(Place place) {
        return places.containsKey(place);
    }

    List<Place> places() {
        return List.copyOf(places.keySet());
    }

    Set<String> keywords(Place place) {
        return places.getOrDefault(place, Map.of()).keySet();
    }

    SortedSet<String> texts(Place place, String keyword) {
        SortedSet<String> texts = places.getOrDefault(place, Map.of()).get(keyword);
        return texts == null ? Collections.emptySortedSet() : Collections.unmodifiableSortedSet(texts);
    }

    /** The type in short, for a place that is there on one side only. */
    String summary(Place place) {
        List<String> words = new ArrayList<>(texts(place, "type"));
        words.addAll(texts(place, "hint"));
        words.addAll(texts(place, "format"));
        words.addAll(texts(place, "required"));
        return words.isEmpty() ? "any value" : String.join(" ", words);
    }

    /** The same facts at other places. */
    Facts moved(UnaryOperator<Place> move) {
        Facts moved = new Facts();
        moved.depth = depth;
        places.forEach((place, traits) -> moved.places.put(move.apply(place), traits));
        return moved;
    }

    /** What a place and its parts hold, as if the place were the root: equal for two uses of one schema. */
    Facts at(Place root) {
        Facts part = new Facts();
        places.forEach((place, traits) -> {
            if (place.isWithin(root)) {
                part.places.put(place.moved(root, Place.OPERATION), traits);
            }
        });
        return part;
    }

    boolean sameAs(Facts other) {
        return places.equals(other.places);
    }
}
