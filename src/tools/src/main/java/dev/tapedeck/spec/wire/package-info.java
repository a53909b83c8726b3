/**
 * Compares what generated clients send and read with what an independent library sends and with what the service sent:
 * {@code -Ptry-wire}. Traffic goes to the loopback interface only.
 */
@NullMarked
package dev.tapedeck.spec.wire;

import org.jspecify.annotations.NullMarked;
