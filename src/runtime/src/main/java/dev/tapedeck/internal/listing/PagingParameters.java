package dev.tapedeck.internal.listing;

import java.util.Set;
import okhttp3.HttpUrl;

/**
 * How a provider names its paging parameters.
 *
 * @param pageSize the parameter for the number of records a page
 * @param pageNumber the parameter for a number of the page, which moves nothing
 * @param cursor the parameter that says which page
 */
public record PagingParameters(String pageSize, String pageNumber, String cursor) {
    boolean isFilter(String parameter) {
        return !parameter.equals(pageSize) && !parameter.equals(pageNumber) && !parameter.equals(cursor);
    }

    /**
     * Whether this link leads to no other page than the first: it has nothing but these filters, and no number above 0.
     */
    boolean isFirst(HttpUrl link, Set<String> filters) {
        String number = link.queryParameter(pageNumber);
        return link.queryParameterNames().stream()
                        .allMatch(name -> filters.contains(name) || name.equals(pageSize) || name.equals(pageNumber))
                && (number == null || number.matches("0*"));
    }
}
