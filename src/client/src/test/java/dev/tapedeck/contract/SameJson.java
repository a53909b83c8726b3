package dev.tapedeck.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Compares JSON by meaning: the same keys, null distinguished from absent, times as instants, numbers by value. */
final class SameJson {
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}.*");

    private SameJson() {}

    static void check(JsonNode actual, JsonNode expected, String path) {
        if (!expected.getNodeType().equals(actual.getNodeType())) {
            throw new AssertionError(path + ": expected " + expected + " but was " + actual);
        }
        if (expected.isObject()) {
            checkObject(actual, expected, path);
        } else if (expected.isArray()) {
            checkArray(actual, expected, path);
        } else if (!sameScalar(actual, expected)) {
            throw new AssertionError(path + ": expected " + expected + " but was " + actual);
        }
    }

    private static void checkObject(JsonNode actual, JsonNode expected, String path) {
        TreeSet<String> wanted = new TreeSet<>();
        TreeSet<String> found = new TreeSet<>();
        expected.fieldNames().forEachRemaining(wanted::add);
        actual.fieldNames().forEachRemaining(found::add);
        if (!wanted.equals(found)) {
            throw new AssertionError(path + ": expected the keys " + wanted + " but they were " + found);
        }
        wanted.forEach(key -> check(actual.get(key), expected.get(key), path + "." + key));
    }

    private static void checkArray(JsonNode actual, JsonNode expected, String path) {
        if (expected.size() != actual.size()) {
            throw new AssertionError(path + ": expected " + expected.size() + " items but were " + actual.size());
        }
        for (int i = 0; i < expected.size(); i++) {
            check(actual.get(i), expected.get(i), path + "[" + i + "]");
        }
    }

    private static boolean sameScalar(JsonNode actual, JsonNode expected) {
        if (actual.equals(expected)) {
            return true;
        }
        if (expected.isNumber()) {
            return actual.decimalValue().compareTo(expected.decimalValue()) == 0;
        }
        if (expected.isTextual() && TIME.matcher(expected.textValue()).matches()) {
            return instant(actual).equals(instant(expected));
        }
        return false;
    }

    private static Instant instant(JsonNode text) {
        return OffsetDateTime.parse(text.textValue()).toInstant();
    }
}
