/**
 * The stand-in as a program of its own, for tests in any language.
 *
 * <p>Depends on {@code stub} alone.
 */
@NullMarked
package dev.tapedeck.stub.standalone;

import org.jspecify.annotations.NullMarked;
