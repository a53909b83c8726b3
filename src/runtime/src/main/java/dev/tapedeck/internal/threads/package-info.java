/**
 * Threads: how they share state, how they are started, and how their failures reach the user's thread.
 *
 * <p>Depends on {@code error} alone.
 */
@NullMarked
package dev.tapedeck.internal.threads;

import org.jspecify.annotations.NullMarked;
