/**
 * Calls of a service: sends a request, retries it, and converts a failure to an exception.
 *
 * <p>Depends on {@code internal.http}, {@code internal.convert} and what they depend on.
 */
@NullMarked
package dev.tapedeck.internal.calls;

import org.jspecify.annotations.NullMarked;
