package dev.tapedeck.internal.json;

/** A JSON text to be read, the request that brought it, and the names of fields that were read before. */
final class JsonSource {
    private final byte[] utf8;
    private final Origin origin;
    private final FieldNameCache names;

    /** Takes the text in UTF-8 as it is; it must not change while something is read from it. */
    JsonSource(byte[] utf8, Origin origin, FieldNameCache names) {
        this.utf8 = utf8;
        this.origin = origin;
        this.names = names;
    }

    /** A text that no request brought. */
    static JsonSource of(byte[] utf8) {
        return new JsonSource(utf8, Origin.NONE, FieldNameCache.ofText());
    }

    /** The same text, brought by this request. */
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
