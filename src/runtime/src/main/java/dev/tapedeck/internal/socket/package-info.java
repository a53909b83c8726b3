/**
 * Connections: sockets that an interrupt closes, the probe of idle ones, and name lookups with a time limit.
 *
 * <p>Depends on OkHttp alone.
 */
@NullMarked
package dev.tapedeck.internal.socket;

import org.jspecify.annotations.NullMarked;
