package dev.tapedeck.archive;

import java.util.List;
import java.util.Optional;

/**
 * One page of a listing.
 *
 * @param broken sentences about records that do not follow the contract so far that they have no id
 * @param next the token of the next page; empty on the last one
 */
record ListedPage(List<Item> items, List<String> broken, Optional<String> next) {}
