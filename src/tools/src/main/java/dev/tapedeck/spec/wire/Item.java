package dev.tapedeck.spec.wire;

import dev.tapedeck.build.tree.MediaTypes;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A pair of a query, form or cookie header, or a part of a multipart body.
 *
 * @param value its text; of joined values in a query, the separators are line feeds
 * @param mediaType of a part; empty if it has none
 */
record Item(String name, String value, String mediaType) {
    Item(String name, String value) {
        this(name, value, "");
    }

    /** Returns the pairs of a query; commas between values and within them differ. */
    static List<Item> ofQuery(String query) {
        return pairs(query, "&", true);
    }

    static List<Item> ofForm(String body) {
        return pairs(body, "&", false);
    }

    static List<Item> ofCookies(String header) {
        return pairs(header, "; *", false);
    }

    private static List<Item> pairs(String text, String separator, boolean isJoined) {
        List<Item> items = new ArrayList<>();
        for (String pair : text.split(separator, -1)) {
            int equals = pair.indexOf('=');
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            String decoded = isJoined
                    ? Arrays.stream(value.split(",", -1)).map(Item::decoded).collect(Collectors.joining("\n"))
                    : decoded(value);
            if (!pair.isEmpty()) {
                items.add(new Item(decoded(equals < 0 ? pair : pair.substring(0, equals)), decoded));
            }
        }
        return items;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text; // A percent sign alone.
        }
    }

    /** Returns the parts of a multipart body. */
    static List<Item> ofParts(SentRequest request) {
        String boundary = request.header("Content-Type").replaceFirst(".*boundary=\"?([^\";]+).*", "$1");
        List<Item> items = new ArrayList<>();
        String[] parts = request.text().split("(\r\n|^)--" + java.util.regex.Pattern.quote(boundary), -1);
        for (int i = 1; i < parts.length - 1; i++) {
            int end = parts[i].indexOf("\r\n\r\n");
            String head = parts[i].substring(0, end);
            String name = head.replaceFirst("(?s).*?[; ]name=\"([^\"]*)\".*", "$1")
                    .replace("%22", "\"")
                    .replace("%0D", "\r")
                    .replace("%0A", "\n");
            String type = head.matches("(?is).*\r\nContent-Type: .*")
                    ? head.replaceFirst("(?is).*\r\nContent-Type: *([^\r\n]*).*", "$1")
                    : "";
            items.add(new Item(name, parts[i].substring(end + 4), MediaTypes.withoutParameters(type)));
        }
        return items;
    }

    @Override
    public String toString() {
        return name + "=" + value.replace("\n", "|") + (mediaType.isEmpty() ? "" : " (" + mediaType + ")");
    }
}
