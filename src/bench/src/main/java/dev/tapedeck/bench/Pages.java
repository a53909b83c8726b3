package dev.tapedeck.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The listing of the stub's room, newest first, in the form of the contract. Immutable and thread-safe. */
final class Pages {
    private final Archive archive;
    private final StubSettings settings;

    Pages(Archive archive, StubSettings settings) {
        this.archive = archive;
        this.settings = settings;
    }

    /** Returns the body of a page, in parts. */
    List<ByteBuffer> page(String text) {
        PageQuery query = new PageQuery(text);
        // Twilio: at or after DateCreatedAfter, before DateCreatedBefore, which itself is excluded.
        long first = archive.countFrom(query.second("DateCreatedBefore", Long.MAX_VALUE));
        long after = query.second("DateCreatedAfter", Long.MIN_VALUE);
        long end = after == Long.MIN_VALUE ? settings.records() : archive.countFrom(after);
        long start = query.start(first);
        // If more records are set than exist, they repeat; a page ends at the last of them.
        long wrap = (start / Archive.RECORDS + 1) * Archive.RECORDS;
        long stop = Math.min(Math.min(end, wrap), start + query.number("PageSize", 50));
        int from = (int) (start % Archive.RECORDS);
        return List.of(
                bytes("{\"recordings\":["),
                archive.slice(from, from + (int) Math.max(0, stop - start)),
                bytes(meta(query, start, stop < end ? stop : null)));
    }

    private static String meta(PageQuery query, long start, @Nullable Long next) {
        int page = (int) query.number("Page", 0);
        long size = query.number("PageSize", 50);
        String previous = start < size ? "null" : quoted(query.url(page - 1, start - size));
        return "],\"meta\":{\"page\":" + page
                + ",\"page_size\":" + size
                + ",\"first_page_url\":" + quoted(query.url(0, null))
                + ",\"previous_page_url\":" + previous
                + ",\"url\":" + quoted(query.url(page, start))
                + ",\"next_page_url\":" + (next == null ? "null" : quoted(query.url(page + 1, next)))
                + ",\"key\":\"recordings\"}}";
    }

    private static String quoted(String url) {
        return '"' + url + '"';
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(UTF_8));
    }
}
