/**
 * The client of SignalWire Video.
 *
 * <p>Start at {@link dev.tapedeck.signalwire.SignalWireVideo}. Depends on the generated {@code model} and {@code wire}
 * packages beside it and on {@code internal}; never on the other provider.
 */
@NullMarked
package dev.tapedeck.signalwire;

import org.jspecify.annotations.NullMarked;
