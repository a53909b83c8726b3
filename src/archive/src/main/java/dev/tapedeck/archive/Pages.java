package dev.tapedeck.archive;

import dev.tapedeck.error.VideoException;
import dev.tapedeck.paging.Page;
import dev.tapedeck.paging.PageToken;
import dev.tapedeck.paging.PagedIterable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads pages of either client. */
final class Pages {
    private Pages() {}

    /** Fetches the page at this token, or the first one. */
    static <T> ListedPage fetch(PagedIterable<T> listing, Optional<String> token, Function<T, Item> item) {
        Page<T> page = token.map(text -> listing.page(PageToken.parse(text))).orElseGet(listing::firstPage);
        List<Item> items = new ArrayList<>();
        List<String> broken = new ArrayList<>();
        Iterator<T> records = page.items().iterator();
        while (records.hasNext()) {
            try {
                items.add(item.apply(records.next()));
            } catch (VideoException e) {
                // It cannot be archived, but must be named: nothing may be missing unnoticed.
                broken.add(String.valueOf(e.getMessage()));
            }
        }
        return new ListedPage(items, broken, page.next().map(PageToken::toString));
    }

    /** Returns a text as a part of a path; what no service has is not one. */
    static String safe(String text) {
        return text.matches("[A-Za-z0-9][A-Za-z0-9_-]{0,99}") ? text : "unknown";
    }
}
