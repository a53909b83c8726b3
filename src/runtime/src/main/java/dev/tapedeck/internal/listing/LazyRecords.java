package dev.tapedeck.internal.listing;

import dev.tapedeck.paging.Page;
import java.util.List;

/**
 * An immutable list whose records are made when they are asked for. A {@link Page} keeps it as it is, where it copies
 * any other list: so a {@link PageSource} can leave the decoding of a record to the caller who iterates.
 */
public interface LazyRecords<T> extends List<T> {}
