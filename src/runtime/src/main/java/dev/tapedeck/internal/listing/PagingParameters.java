package dev.tapedeck.internal.listing;

import dev.tapedeck.error.BrokenListingException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import okhttp3.HttpUrl;

/**
 * How a provider names its paging parameters, and which links to a next page can be followed.
 *
 * @param pageSize the parameter for the number of records a page
 * @param pageNumber the parameter for a number of the page, which moves nothing
 * @param cursor the parameter that says which page
 */
public record PagingParameters(String pageSize, String pageNumber, String cursor) {
    private static final Pattern SID = Pattern.compile("[A-Z]{2}[0-9a-fA-F]{32}");

    boolean isFilter(String parameter) {
        return !parameter.equals(pageSize) && !parameter.equals(pageNumber) && !parameter.equals(cursor);
    }

    /**
     * The address that the link of a page leads to, which must be a further page of the same listing.
     *
     * @param own the address of the page
     * @param filters the parameters of the listing that choose records
     * @throws BrokenListingException if it is another one
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

    /**
     * Whether this link leads to no other page than the first: it has nothing but these filters, and no number above 0.
     */
    private boolean isFirst(HttpUrl link, Set<String> filters) {
        String number = link.queryParameter(pageNumber);
        return link.queryParameterNames().stream()
                        .allMatch(name -> filters.contains(name) || name.equals(pageSize) || name.equals(pageNumber))
                && (number == null || number.matches("0*"));
    }

    /** The service doesn't know of a path that the base URL puts in front of its own. */
    private static boolean isSamePath(HttpUrl baseUrl, HttpUrl own, HttpUrl next) {
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
