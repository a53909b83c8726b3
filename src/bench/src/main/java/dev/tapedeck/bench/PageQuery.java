package dev.tapedeck.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The query of a request for a page. Not thread-safe. */
final class PageQuery {
    private final Map<String, String> values = new LinkedHashMap<>();

    PageQuery(String text) {
        for (String part : text.split("&", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                values.put(part.substring(0, equals), URLDecoder.decode(part.substring(equals + 1), UTF_8));
            }
        }
    }

    long number(String name, long otherwise) {
        String value = values.get(name);
        return value == null ? otherwise : Long.parseLong(value);
    }

    long second(String name, long otherwise) {
        String value = values.get(name);
        return value == null ? otherwise : Instant.parse(value).getEpochSecond();
    }

    /** Returns the number of the first record, from the page token. */
    long start(long otherwise) {
        String token = values.get("PageToken");
        return token == null ? otherwise : Long.parseLong(token.substring(2));
    }

    /** Returns the absolute URL of another page of this listing; the first page has no token. */
    String url(int page, @Nullable Long start) {
        StringBuilder url = new StringBuilder(Recorded.HOST + "/v1/Rooms/" + Recorded.ROOM + "/Recordings?");
        values.forEach((name, value) -> {
            if (!name.startsWith("Page") || name.equals("PageSize")) {
                url.append(name).append('=').append(value.replace(":", "%3A")).append('&');
            }
        });
        url.append("Page=").append(page);
        return start == null
                ? url.toString()
                : url.append("&PageToken=PT").append(start).toString();
    }
}
