package dev.tapedeck.build.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The differences of two trees, one per line, because two whole contracts are too much to read. */
final class Differences {
    private static final int MOST = 10;

    private final List<String> lines = new ArrayList<>();

    private Differences() {}

    static List<String> between(JsonNode expected, JsonNode actual) {
        Differences differences = new Differences();
        differences.compare("", expected, actual);
        return differences.lines;
    }

    private void compare(String place, JsonNode expected, JsonNode actual) {
        if (expected.equals(actual) || lines.size() == MOST) {
            return;
        }
        if (expected.isObject() && actual.isObject()) {
            Set<String> names = new TreeSet<>();
            expected.fieldNames().forEachRemaining(names::add);
            actual.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> compare(place + "/" + name, expected.path(name), actual.path(name)));
        } else if (expected.isArray() && actual.isArray() && expected.size() == actual.size()) {
            for (int i = 0; i < expected.size(); i++) {
                compare(place + "/" + i, expected.get(i), actual.get(i));
            }
        } else {
            lines.add(place + ": expected " + expected + " but was " + actual);
        }
    }
}
