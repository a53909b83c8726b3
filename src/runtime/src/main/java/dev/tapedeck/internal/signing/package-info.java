/**
 * Signatures by a shared secret, for what the clients sign and what they verify themselves.
 *
 * <p>Depends on nothing but the JDK.
 */
@NullMarked
package dev.tapedeck.internal.signing;

import org.jspecify.annotations.NullMarked;
