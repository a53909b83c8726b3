package dev.tapedeck.internal.http;

import java.util.Set;

/**
 * How a provider names its paging parameters.
 *
 * @param pageSize the parameter for the number of records a page
 * @param cursors the parameters that say which page
 */
public record Paging(String pageSize, Set<String> cursors) {
    boolean isFilter(String parameter) {
        return !parameter.equals(pageSize) && !cursors.contains(parameter);
    }
}
