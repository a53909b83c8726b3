package dev.tapedeck.twilio;

import dev.tapedeck.internal.http.Envelope;
import dev.tapedeck.internal.http.Paging;
import dev.tapedeck.twilio.wire.PageMeta;
import dev.tapedeck.type.Link;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** How Twilio pages: absolute links in {@code meta}. */
final class TwilioPaging {
    // Twilio: "Page ... is simply for client state", so only PageToken moves the cursor; both come from the link.
    static final Paging NAMES = new Paging("PageSize", Set.of("Page", "PageToken"));

    private TwilioPaging() {}

    static <E, T> Envelope<E, T> envelope(Function<E, List<T>> items, Function<E, PageMeta> meta) {
        return new Envelope<>(items, answer -> {
            Link next = meta.apply(answer).nextPageUrl();
            return next == null ? null : next.value();
        });
    }
}
