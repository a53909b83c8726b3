package dev.tapedeck.internal.listing;

import dev.tapedeck.error.BrokenListingException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import okhttp3.HttpUrl;

/** The link to a listing's next page, which is taken only if it leads to a further page of the same listing. */
record NextLink(HttpUrl baseUrl, PagingParameters paging) {
    private static final Pattern SID = Pattern.compile("[A-Z]{2}[0-9a-fA-F]{32}");

    /**
     * The address that the link of a page leads to.
     *
     * @param own the address of the page
     * @param filters the parameters of the listing that choose records
     */
    HttpUrl of(HttpUrl own, String link, Set<String> filters) {
        HttpUrl next = own.resolve(link);
        if (next == null || next.encodedQuery() == null || !isSamePath(own, next)) {
            throw new BrokenListingException(
                    "Expected the link to the next page to be one of this listing, but it leads elsewhere");
        }
        if (paging.isFirst(next, filters)) {
            throw new BrokenListingException("Expected the link to the next page to have " + paging.cursor()
                    + " but it leads to the first page");
        }
        return next;
    }

    /** The service doesn't know of a path that the base URL puts in front of its own. */
    private boolean isSamePath(HttpUrl own, HttpUrl next) {
        if (isSame(own.pathSegments(), next.pathSegments())) {
            return true;
        }
        HttpUrl behindBase = baseUrl.resolve("." + next.encodedPath());
        return behindBase != null && isSame(own.pathSegments(), behindBase.pathSegments());
    }

    /** A service may write a SID where the request had a name: a room's, or a participant's. */
    private static boolean isSame(List<String> own, List<String> next) {
        return own.size() == next.size()
                && IntStream.range(0, own.size())
                        .allMatch(i -> own.get(i).equals(next.get(i))
                                || (SID.matcher(next.get(i)).matches()
                                        && !SID.matcher(own.get(i)).matches()));
    }
}
