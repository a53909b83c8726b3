/**
 * What can go wrong once a request is made: one unchecked exception, and a class for each way to handle it.
 *
 * <p>Bad arguments are {@link IllegalArgumentException}s, before any request. No message holds a credential, a signed
 * URL or a whole body. Depends on nothing.
 */
@NullMarked
package dev.tapedeck.error;

import org.jspecify.annotations.NullMarked;
