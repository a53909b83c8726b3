/**
 * Value types that the models of both providers share.
 *
 * <p>Depends on nothing.
 */
@NullMarked
package dev.tapedeck.type;

import org.jspecify.annotations.NullMarked;
