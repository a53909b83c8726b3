package dev.tapedeck.build.tree;

import java.util.Locale;

/** Names of media types. */
public final class MediaTypes {
    private MediaTypes() {}

    /** Returns the type in lower case and without parameters such as a charset. */
    public static String withoutParameters(String mediaType) {
        return mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /** Returns whether bodies of this type are JSON. */
    public static boolean isJson(String mediaType) {
        return mediaType.toLowerCase(Locale.ROOT).matches("(application|text)/([a-z0-9.+-]*\\+)?json(;.*)?");
    }
}
