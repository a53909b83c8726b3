/**
 * What can go wrong once a request is made: one unchecked exception, and a class for each way to handle it.
 *
 * <p>Bad arguments are {@link IllegalArgumentException}s, before any request. No message, and no message of a cause,
 * holds a credential, a signed URL or a whole body, even where a server repeats them; none is longer than some 4,000
 * characters. Depends on nothing.
 */
@NullMarked
package dev.tapedeck.error;

import org.jspecify.annotations.NullMarked;
