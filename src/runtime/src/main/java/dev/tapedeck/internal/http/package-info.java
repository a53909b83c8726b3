/**
 * How calls are made: client set-up, credentials, conversion, errors, listings.
 *
 * <p>The only hand-written package that uses Retrofit, and that catches {@link java.io.IOException}. Knows no provider.
 */
@NullMarked
package dev.tapedeck.internal.http;

import org.jspecify.annotations.NullMarked;
