/**
 * Value types that generated models share.
 *
 * <p>Depends on nothing.
 */
@NullMarked
package dev.tapedeck.type;

import org.jspecify.annotations.NullMarked;
