package dev.tapedeck.build;

import java.util.Locale;

/** Spells a contract's names as Java does. */
final class JavaNames {
    private JavaNames() {}

    /** {@code list_room_recordings} and {@code ListRoomRecordings} become {@code ListRoomRecordings}. */
    static String type(String name) {
        StringBuilder type = new StringBuilder();
        for (String word : name.split("[^A-Za-z0-9]+", -1)) {
            if (!word.isEmpty()) {
                type.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
            }
        }
        return type.toString();
    }

    /** {@code track_name} and {@code TrackName} become {@code trackName}. */
    static String member(String name) {
        String type = type(name);
        return type.isEmpty() ? type : Character.toLowerCase(type.charAt(0)) + type.substring(1);
    }

    /** {@code in-progress} becomes {@code IN_PROGRESS}, {@code 720p} becomes {@code VALUE_720P}. */
    static String constant(String value) {
        String words = value.replaceAll("([a-z0-9])([A-Z][a-z])", "$1_$2")
                .replaceAll("[^A-Za-z0-9]+", "_")
                .replaceAll("^_|_$", "")
                .toUpperCase(Locale.ROOT);
        return words.isEmpty() || Character.isDigit(words.charAt(0)) ? "VALUE_" + words : words;
    }

    /** The text as a Java string literal. */
    static String literal(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
