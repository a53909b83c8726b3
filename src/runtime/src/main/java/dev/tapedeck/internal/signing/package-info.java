/**
 * Signatures with a shared secret, for data that the clients sign or verify themselves.
 *
 * <p>Depends on nothing but the JDK.
 */
@NullMarked
package dev.tapedeck.internal.signing;

import org.jspecify.annotations.NullMarked;
