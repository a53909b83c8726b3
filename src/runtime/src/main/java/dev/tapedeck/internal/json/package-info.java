/**
 * JSON from its bytes and back: a reader, adapters of plain values, and decode errors that name their place.
 *
 * <p>Under {@code support}, which reads the fields of generated classes with it. Depends on Gson, {@code type},
 * {@code error}, {@code paging} and {@code internal.text}.
 */
@NullMarked
package dev.tapedeck.internal.json;

import org.jspecify.annotations.NullMarked;
