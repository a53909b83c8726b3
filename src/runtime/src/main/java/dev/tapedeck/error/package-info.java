/**
 * Exceptions from calls: one unchecked base class, and a subclass for each way to handle a failure.
 *
 * <p>Bad arguments throw {@link IllegalArgumentException} before any request. No message of an exception or its cause
 * contains a credential, a signed URL or a whole body, even where a server repeats them. No message is much longer than
 * 4,000 characters. Depends on nothing.
 */
@NullMarked
package dev.tapedeck.error;

import org.jspecify.annotations.NullMarked;
