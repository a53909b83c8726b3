/**
 * JSON from bytes and back: a reader, adapters of plain values, and decode errors that name their position.
 *
 * <p>Used by {@code support} to read the fields of generated classes. Depends on Gson, {@code type}, {@code error},
 * {@code paging} and {@code internal.text}.
 */
@NullMarked
package dev.tapedeck.internal.json;

import org.jspecify.annotations.NullMarked;
