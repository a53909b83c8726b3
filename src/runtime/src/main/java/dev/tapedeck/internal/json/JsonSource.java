package dev.tapedeck.internal.json;

/** A JSON text to read, its request, and the field names that were read before. */
final class JsonSource {
    private final byte[] utf8;
    private final Origin origin;
    private final FieldNameCache names;

    /** Takes the text in UTF-8 without a copy; it must not change while it is read. */
    JsonSource(byte[] utf8, Origin origin, FieldNameCache names) {
        this.utf8 = utf8;
        this.origin = origin;
        this.names = names;
    }

    /** Returns a text that does not come from a request. */
    static JsonSource of(byte[] utf8) {
        return new JsonSource(utf8, Origin.NONE, FieldNameCache.ofText());
    }

    /** Returns the same text as the response to this request. */
    JsonSource of(Origin request) {
        return new JsonSource(utf8, request, names);
    }

    byte[] utf8() {
        return utf8;
    }

    Origin origin() {
        return origin;
    }

    FieldNameCache names() {
        return names;
    }
}
