/**
 * Texts of services in messages: cut, without tags, and without secrets.
 *
 * <p>Depends on {@code error} alone.
 */
@NullMarked
package dev.tapedeck.internal.text;

import org.jspecify.annotations.NullMarked;
