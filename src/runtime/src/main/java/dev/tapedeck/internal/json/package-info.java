/**
 * JSON for the generated models: adapters for values, unknown fields, and decode errors that name their place.
 *
 * <p>The only hand-written package that reads and writes JSON. Depends on Gson, {@code id}, {@code type}, {@code error}
 * and {@code internal.text}.
 */
@NullMarked
package dev.tapedeck.internal.json;

import org.jspecify.annotations.NullMarked;
