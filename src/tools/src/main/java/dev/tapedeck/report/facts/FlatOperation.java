package dev.tapedeck.report.facts;

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
 * An operation as a flat list: the facts about each of its locations, as texts by keyword.
 *
 * <p>A keyword without texts equals an absent one. Only {@link FlattenOperation} changes it.
 */
public final class FlatOperation {
    private final Map<Location, Map<String, SortedSet<String>>> places = new LinkedHashMap<>();
    private int depth = Integer.MAX_VALUE;

    void add(Location place) {
        traits(place);
    }

    void add(Location place, String keyword, String text) {
        Map<String, SortedSet<String>> traits = traits(place);
        if (!text.isEmpty()) {
            traits.computeIfAbsent(keyword, created -> new TreeSet<>()).add(text);
        }
    }

    private Map<String, SortedSet<String>> traits(Location place) {
        return places.computeIfAbsent(place, created -> new LinkedHashMap<>());
    }

    /** Records that locations with this many steps are incomplete. */
    void cutAt(int steps) {
        depth = steps;
    }

    /** Returns the number of steps from which on locations are missing. */
    public int depth() {
        return depth;
    }

    public boolean has(Location place) {
        return places.containsKey(place);
    }

    public List<Location> places() {
        return List.copyOf(places.keySet());
    }

    public Set<String> keywords(Location place) {
        return places.getOrDefault(place, Map.of()).keySet();
    }

    public SortedSet<String> texts(Location place, String keyword) {
        SortedSet<String> texts = places.getOrDefault(place, Map.of()).get(keyword);
        return texts == null ? Collections.emptySortedSet() : Collections.unmodifiableSortedSet(texts);
    }

    /** Returns a short form of the type, for a location that only one document has. */
    public String summary(Location place) {
        List<String> words = new ArrayList<>(texts(place, "type"));
        words.addAll(texts(place, "hint"));
        words.addAll(texts(place, "format"));
        words.addAll(texts(place, "required"));
        return words.isEmpty() ? "any value" : String.join(" ", words);
    }

    /** Returns the same facts at other locations. */
    public FlatOperation moved(UnaryOperator<Location> move) {
        FlatOperation moved = new FlatOperation();
        moved.depth = depth;
        places.forEach((place, traits) -> moved.places.put(move.apply(place), traits));
        return moved;
    }

    /** Returns the facts at and below a location, relative to it, so that two uses of one schema are equal. */
    public FlatOperation at(Location root) {
        FlatOperation part = new FlatOperation();
        places.forEach((place, traits) -> {
            if (place.isWithin(root)) {
                part.places.put(place.moved(root, Location.OPERATION), traits);
            }
        });
        return part;
    }

    public boolean sameAs(FlatOperation other) {
        return places.equals(other.places);
    }
}
