/**
 * Texts of services in messages: truncated, and without tags and secrets.
 *
 * <p>Depends on {@code error} alone.
 */
@NullMarked
package dev.tapedeck.internal.text;

import org.jspecify.annotations.NullMarked;
