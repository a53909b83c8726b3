/**
 * The two HTTP clients of a service, one with its credentials and one without, and their interceptors.
 *
 * <p>Depends on {@code internal.socket}, {@code internal.text} and {@code internal.signing}.
 */
@NullMarked
package dev.tapedeck.internal.http;

import org.jspecify.annotations.NullMarked;
