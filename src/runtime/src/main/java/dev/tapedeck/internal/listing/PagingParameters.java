package dev.tapedeck.internal.listing;

import dev.tapedeck.error.BrokenListingException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import okhttp3.HttpUrl;

/**
 * The names of a provider's paging parameters, and the check of links to a next page.
 *
 * @param pageSize the parameter for the number of records per page
 * @param pageNumber the parameter for the page number, which alone does not select a page
 * @param cursor the parameter that selects the page
 */
public record PagingParameters(String pageSize, String pageNumber, String cursor) {
    private static final Pattern SID = Pattern.compile("[A-Z]{2}[0-9a-fA-F]{32}");

    boolean isFilter(String parameter) {
        return !parameter.equals(pageSize) && !parameter.equals(pageNumber) && !parameter.equals(cursor);
    }

    /**
     * Returns the address that a page's link leads to, which must be another page of the same listing.
     *
     * @param own the address of the page
     * @param filters the parameters of the listing that select records
     * @throws BrokenListingException if it is not
     */
    HttpUrl next(HttpUrl baseUrl, HttpUrl own, String link, Set<String> filters) {
        HttpUrl next = own.resolve(link);
        if (next == null || next.encodedQuery() == null || !isSamePath(baseUrl, own, next)) {
            throw new BrokenListingException(
                    "Expected the link to the next page to be one of this listing, but it leads elsewhere");
        }
        if (isFirst(next, filters)) {
            throw new BrokenListingException(
                    "Expected the link to the next page to have " + cursor + " but it leads to the first page");
        }
        return next;
    }

    /** Returns whether this link leads to the first page: it has only these filters, and no page number above 0. */
    private boolean isFirst(HttpUrl link, Set<String> filters) {
        String number = link.queryParameter(pageNumber);
        return link.queryParameterNames().stream()
                        .allMatch(name -> filters.contains(name) || name.equals(pageSize) || name.equals(pageNumber))
                && (number == null || number.matches("0*"));
    }

    /**
     * Returns whether the paths are the same, with or without that of the base URL, which the service does not know.
     */
    private static boolean isSamePath(HttpUrl baseUrl, HttpUrl own, HttpUrl next) {
        if (isSame(own.pathSegments(), next.pathSegments())) {
            return true;
        }
        HttpUrl behindBase = baseUrl.resolve("." + next.encodedPath());
        return behindBase != null && isSame(own.pathSegments(), behindBase.pathSegments());
    }

    /**
     * Returns whether the paths are the same, although the service may write a SID instead of a room's or participant's
     * name.
     */
    private static boolean isSame(List<String> own, List<String> next) {
        return own.size() == next.size()
                && IntStream.range(0, own.size())
                        .allMatch(i -> own.get(i).equals(next.get(i))
                                || (SID.matcher(next.get(i)).matches()
                                        && !SID.matcher(own.get(i)).matches()));
    }
}
