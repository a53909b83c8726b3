package dev.tapedeck.report.wire;

import dev.tapedeck.report.facts.FlatOperation;

/** What may change about a location. */
enum Aspect {
    /** The existence of the location. */
    PRESENCE,
    /** Its position in the operation. */
    MOVE,
    REQUIRED,
    NULL,
    TYPE,
    WIDTH,
    /** A format that decides how a string is parsed. */
    FORMAT,
    /** A format that is only a label. */
    HINT,
    VALUES,
    PATTERN,
    LIMIT,
    DEFAULT,
    STYLE,
    /** The encoding of reserved characters. */
    RESERVED,
    /** The headers of a part of a multipart body. */
    PART_HEADER,
    DEPRECATED,
    MEDIA,
    ID,
    REPEATED,
    TWIN,
    STATUS,
    ACCESS,
    HOST;

    /** Returns the aspect to which a keyword of {@link FlatOperation} belongs. */
    static Aspect of(String keyword) {
        return switch (keyword) {
            case "required" -> REQUIRED;
            case "null" -> NULL;
            case "type" -> TYPE;
            case "width" -> WIDTH;
            case "format" -> FORMAT;
            case "hint" -> HINT;
            case "value" -> VALUES;
            case "pattern", "multipleOf", "uniqueItems" -> PATTERN;
            case "default" -> DEFAULT;
            case "style", "content type" -> STYLE;
            case "reserved" -> RESERVED;
            case "header" -> PART_HEADER;
            case "deprecated" -> DEPRECATED;
            case "media type" -> MEDIA;
            case "operation id" -> ID;
            case "success" -> STATUS;
            case "access" -> ACCESS;
            case "host" -> HOST;
            default -> LIMIT;
        };
    }
}
